# CXX names a compiler that is not there.
variants 3.25.2 4.2.3
needs "pip:cmake==$VARIANT" make g++
setup() { mkdir src; printf 'cmake_minimum_required(VERSION 3.10)\nproject(app CXX)\n' >src/CMakeLists.txt; export CXX=no-such-c++; }
trigger() { cmake -S src -B build; }
workaround_2() { rm -rf build; export CXX=g++; }
workaround_3() { sed -i 's/project(app CXX)/project(app LANGUAGES NONE)/' src/CMakeLists.txt; }
