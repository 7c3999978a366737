# cmake is given the folder above the sources.
variants 3.25.2 4.2.3
needs "pip:cmake==$VARIANT" make g++
setup() { mkdir -p app; printf 'cmake_minimum_required(VERSION 3.10)\nproject(app LANGUAGES NONE)\n' >app/CMakeLists.txt; }
trigger() { cmake -S ${SRC:-.} -B build; }
workaround_1() { SRC=app; }
dead_end_2() { rm -f CMakeCache.txt build/CMakeCache.txt; }
