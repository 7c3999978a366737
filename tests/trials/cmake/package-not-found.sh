# A package in a prefix of its own.
variants 3.25.2 4.2.3
needs "pip:cmake==$VARIANT" make g++
setup() { mkdir -p src opt/lib/cmake/Foo; echo 'set(Foo_FOUND TRUE)' >opt/lib/cmake/Foo/FooConfig.cmake; printf 'cmake_minimum_required(VERSION 3.10)\nproject(app LANGUAGES NONE)\nfind_package(Foo REQUIRED)\n' >src/CMakeLists.txt; }
trigger() { cmake -S src -B build $ARGS; }
workaround_2() { ARGS=-DCMAKE_PREFIX_PATH=$PWD/opt; }
dead_end_2() { mkdir src/cmake; printf 'find_path(Foo_INCLUDE_DIR foo.h)\nif(NOT Foo_INCLUDE_DIR)\n  find_package(Foo REQUIRED CONFIG)\nendif()\n' >src/cmake/FindFoo.cmake; ARGS=-DCMAKE_MODULE_PATH=$PWD/src/cmake; }
