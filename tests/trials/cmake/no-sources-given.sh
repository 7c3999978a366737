# A glob that begins at the wrong folder, so that it matches nothing.
variants 3.25.2 4.2.3
needs "pip:cmake==$VARIANT" make g++
setup() {
    mkdir -p shop/src && echo 'int main() { return 0; }' >shop/src/main.cpp
    write 'file(GLOB SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)\nadd_executable(app ${SOURCES})\n'
}
write() { printf "cmake_minimum_required(VERSION 3.12)\nproject(app ${languages:-CXX})\n$1" >shop/CMakeLists.txt; }
trigger() { cmake -S shop -B build && cmake --build build; }
workaround_2() { write 'file(GLOB_RECURSE SOURCES CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/src/*.cpp)\nadd_executable(app ${SOURCES})\n'; }
workaround_3() { write 'add_executable(app)\ntarget_sources(app PRIVATE src/main.cpp)\n'; }
workaround_4() {
    write 'add_library(app STATIC)\n'
    ! trigger
    write 'add_library(app INTERFACE)\ntarget_include_directories(app INTERFACE ${CMAKE_CURRENT_SOURCE_DIR}/include)\n'
}
workaround_5() {
    languages=C && write 'add_executable(app src/main.cpp)\n'
    ! trigger
    languages='LANGUAGES C CXX' && write 'add_executable(app src/main.cpp)\n'
}
dead_end_1() { echo 'set_target_properties(app PROPERTIES LINKER_LANGUAGE CXX)' >>shop/CMakeLists.txt; }
dead_end_2() { rm -rf build; }
