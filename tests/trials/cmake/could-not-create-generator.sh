# The name of a generator that this cmake does not have.
variants 3.25.2 4.2.3
needs "pip:cmake==$VARIANT" pip:ninja make g++
setup() {
    mkdir shop && printf 'cmake_minimum_required(VERSION 3.10)\nproject(app LANGUAGES NONE)\n' >shop/CMakeLists.txt
    generator=(-G "Visual Studio 17 2022")
}
trigger() { cd shop && cmake -S . -B build "${generator[@]}"; }
workaround_2() { rm -rf shop/build && generator=(); }
workaround_3() { generator=(-G Ninja); }
dead_end_1() { rm -rf shop/build; }
