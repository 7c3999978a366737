# A class with a std::unique_ptr is copied.
variants gcc clang
case $VARIANT in clang) needs g++ apt:clang-14; CC=clang-14 CXX=clang++-14 ;; *) needs g++; CC=gcc CXX=g++ ;; esac
setup() { write '' 'Owner b = a;'; }
write() { printf '#include <memory>\n#include <utility>\n#include <vector>\nstruct Thing { int x = 0; };\nstruct Owner { %s std::unique_ptr<Thing> thing; Owner() : thing(new Thing) {} %s };\n%s\nint main() { Owner a; std::vector<Owner> list; %s return 0; }\n' "$3" "$1" "$4" "$2" >main.cpp; }
trigger() { "$CXX" -std=c++17 -c main.cpp; }
workaround_1() { write 'Owner(Owner\&\&) = default;' 'Owner b = std::move(a); list.push_back(std::move(b));' && sed -i 's/\\&/\&/g' main.cpp; }
workaround_2() {
    write '' 'list.emplace_back(); for (auto owner : list) show(owner);' '' 'void show(const Owner& owner) {}'
    ! trigger
    write '' 'list.emplace_back(); for (const auto& owner : list) show(owner);' '' 'void show(const Owner& owner) {}'
}
workaround_3() { write '' 'Owner b = a;' && sed -i 's/unique_ptr/shared_ptr/' main.cpp; }
workaround_4() { write 'Owner(const Owner& other) : thing(std::make_unique<Thing>(*other.thing)) {}' 'Owner b = a;'; }
workaround_5() {
    printf 'class Config { const int size; };\nint main() { Config c; }\n' >main.cpp
    ! trigger
    printf 'class Config { const int size; public: explicit Config(int size = 16) : size(size) {} };\nint main() { Config c; }\n' >main.cpp
}
dead_end_1() { write 'Owner(const Owner&) = default;' 'Owner b = a;'; }
dead_end_2() { write '' 'const Owner c; Owner b = std::move(c);'; }
