# A command of a module that is not loaded before.
variants 3.25.2 4.2.3
needs "pip:cmake==$VARIANT" make g++
setup() {
    mkdir -p src/cmake
    head='cmake_minimum_required(VERSION 3.16)\nproject(app LANGUAGES NONE)\n' use='FetchContent_Declare(x URL ${CMAKE_CURRENT_SOURCE_DIR})\n'
    write "$use"
}
write() { printf "$head$1" >src/CMakeLists.txt; }
trigger() { cmake -S src -B build; }
workaround_1() { write "include(FetchContent)\n$use"; }
workaround_2() {
    write 'pkg_check_modules(X foo)\n'
    ! trigger
    write 'find_package(PkgConfig)\nif(PkgConfig_FOUND)\npkg_check_modules(X foo)\nendif()\n'
}
workaround_3() {
    echo 'function(my_helper)
endfunction()' >src/cmake/MyHelpers.cmake
    write 'my_helper()\n'
    ! trigger
    write 'list(APPEND CMAKE_MODULE_PATH "${CMAKE_CURRENT_SOURCE_DIR}/cmake")\ninclude(MyHelpers)\nmy_helper()\n'
}
dead_end_1() { sed -i "s/VERSION 3.16/VERSION $VARIANT/" src/CMakeLists.txt; }
dead_end_2() { rm -rf build; }
dead_end_3() { write "${use}include(FetchContent)\n"; }
