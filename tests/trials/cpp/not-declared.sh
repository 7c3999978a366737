# uint32_t without its header.
variants gcc clang
case $VARIANT in clang) needs g++ apt:clang-14; CC=clang-14 CXX=clang++-14 ;; *) needs g++; CC=gcc CXX=g++ ;; esac
setup() { printf 'int main() { uint32_t n = 1; return n - 1; }\n' >main.cpp; }
trigger() { "$CXX" $FLAGS -c main.cpp; }
workaround_1() { sed -i '1i #include <cstdint>' main.cpp; }
dead_end_1() { FLAGS=-fpermissive; }
