#!/usr/bin/env bash
# CMake build with clang 14.0.6: the include folder of the project was not given, so quotes do not find it
rm -rf ~/probe && mkdir -p ~/probe/src ~/probe/include/probe && cd ~/probe || exit
printf 'cmake_minimum_required(VERSION 3.16)\nproject(probe CXX)\nadd_compile_options(-fcolor-diagnostics -Wall)\nadd_executable(probe src/main.cpp src/wire.cpp)\n' > CMakeLists.txt
printf '#pragma once\nint wire();\n' > include/probe/wire.hpp
printf 'int wire() { int x; return 4; }\n' > src/wire.cpp
printf '#include <iostream>\n#include "probe/wire.hpp"\nint main() { std::cout << wire(); }\n' > src/main.cpp
export CXX=clang++
script -qec 'cmake -S . -B build && cmake --build build -- -k' /dev/null
