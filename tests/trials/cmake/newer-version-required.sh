# A project for CMake 3.28 and a CMake 3.25.
needs pip:cmake==3.25.2 python3
setup() { mkdir src; printf 'cmake_minimum_required(VERSION 3.28)\nproject(app LANGUAGES NONE)\n' >src/CMakeLists.txt; }
trigger() { cmake -S src -B build; }
workaround_1() { python3 -m venv newer && newer/bin/python3 -m pip install -q cmake && export PATH="$PWD/newer/bin:$PATH"; }
workaround_3() { sed -i 's/cmake_minimum_required(VERSION [0-9.]*/cmake_minimum_required(VERSION 3.16/' src/CMakeLists.txt; }
dead_end_2() { rm -rf build; }
