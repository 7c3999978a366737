# The sources are in another folder than the CMakeLists.txt that lists them.
variants 3.25.2 4.2.3
needs "pip:cmake==$VARIANT" make g++
setup() {
    mkdir -p shop/src && echo 'int main() { return 0; }' >shop/src/main.cpp
    write 'add_executable(app main.cpp)\n'
}
write() { printf "cmake_minimum_required(VERSION 3.10)\nproject(app CXX)\n$1" >shop/CMakeLists.txt; }
trigger() { cmake -S shop -B build && cmake --build build; }
workaround_2() { write 'add_executable(app src/main.cpp)\n'; }
workaround_3() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git config --global protocol.file.allow always
    git init -q -b main lib && cp shop/src/main.cpp lib/ && git -C lib add . && git -C lib commit -q -m lib
    write 'add_executable(app lib/main.cpp)\n'
    git init -q -b main shop && cd shop && git submodule add -q ../lib lib && git add . && git commit -q -m shop
    git submodule deinit -q -f lib && cd ..
    ! trigger
    cd shop && git submodule update --init --recursive
}
workaround_4() {
    mv shop/src/main.cpp shop/main.in
    write 'add_custom_command(
  OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/main.cpp
  COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_CURRENT_SOURCE_DIR}/main.in ${CMAKE_CURRENT_BINARY_DIR}/main.cpp
  DEPENDS main.in)
add_executable(app ${CMAKE_CURRENT_BINARY_DIR}/main.cpp)\n'
}
dead_end_1() { write 'include_directories(src)\nadd_executable(app main.cpp)\ntarget_include_directories(app PRIVATE src)\n'; }
dead_end_2() { rm -rf build; }
