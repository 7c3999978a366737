# A type that is only declared is used.
variants gcc clang
case $VARIANT in clang) needs g++ apt:clang-14; CC=clang-14 CXX=clang++-14 ;; *) needs g++; CC=gcc CXX=g++ ;; esac
setup() {
    printf '#pragma once\nstruct Basket { int count = 1; };\n' >basket.h
    printf '#pragma once\nclass Basket;\nclass Shop { Basket* basket; public: int count() const { return basket->count; } };\n' >shop.h
    printf '#include "shop.h"\nint main() { return 0; }\n' >main.cpp
    sources=main.cpp
}
trigger() { "$CXX" -std=c++17 $sources -o app; }
workaround_1() { sed -i '2i #include "basket.h"' shop.h; }
workaround_2() {
    printf '#pragma once\nclass Basket;\nclass Shop { Basket* basket; public: int count() const; };\n' >shop.h
    printf '#include "shop.h"\n#include "basket.h"\nint Shop::count() const { return basket->count; }\n' >shop.cpp
    sources='main.cpp shop.cpp'
}
workaround_3() {
    printf '#pragma once\nclass Basket;\nclass Shop { Basket basket; };\n' >shop.h
    ! trigger
    printf '#pragma once\n#include <memory>\nclass Basket;\nclass Shop { std::unique_ptr<Basket> basket; };\n' >shop.h
}
workaround_4() {
    printf '#pragma once\n#include <memory>\nclass Shop { struct Parts; std::unique_ptr<Parts> parts; };\n' >shop.h
    printf '#include "shop.h"\nint main() { Shop shop; }\n' >main.cpp
    ! trigger
    printf '#pragma once\n#include <memory>\nclass Shop { struct Parts; std::unique_ptr<Parts> parts; public: Shop(); ~Shop(); };\n' >shop.h
    printf '#include "shop.h"\nstruct Shop::Parts { int count = 0; };\nShop::Shop() : parts(std::make_unique<Parts>()) {}\nShop::~Shop() = default;\n' >shop.cpp
    sources='main.cpp shop.cpp'
}
dead_end_1() { sed -i '2i class Basket;' shop.h; }
