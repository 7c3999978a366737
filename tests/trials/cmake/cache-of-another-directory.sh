# A build folder that was moved with its project.
variants 3.25.2 4.2.3
needs "pip:cmake==$VARIANT" make g++
setup() { mkdir old; printf 'cmake_minimum_required(VERSION 3.10)\nproject(app LANGUAGES NONE)\n' >old/CMakeLists.txt; cmake -S old -B old/build && mv old new; }
trigger() { cmake -S new -B ${B:-new/build}; }
workaround_1() { rm -rf new/build; }
workaround_2() { B=new/build2; }
dead_end_1() { make -C new/build clean || true; }
