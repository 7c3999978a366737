# A project of 2013 with CMake 4.
variants 4.0.3 4.2.3
needs "pip:cmake==$VARIANT" python3
setup() { mkdir src; printf 'cmake_minimum_required(VERSION 2.8)\nproject(app NONE)\n' >src/CMakeLists.txt; }
trigger() { cmake -S src -B build $ARGS; }
workaround_1() { ARGS=-DCMAKE_POLICY_VERSION_MINIMUM=3.5; }
workaround_2() { export CMAKE_POLICY_VERSION_MINIMUM=3.5; }
workaround_3() { sed -i 's/cmake_minimum_required *(VERSION [0-9.]*/cmake_minimum_required(VERSION 3.5...3.31/I' src/CMakeLists.txt; }
dead_end_1() { sed -i '1a cmake_policy(VERSION 3.5)' src/CMakeLists.txt; }
dead_end_2() { ARGS="-Wno-dev -Wno-deprecated"; }
