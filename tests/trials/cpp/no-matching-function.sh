# A class without the constructor that is called.
variants gcc clang
case $VARIANT in clang) needs g++ apt:clang-14; CC=clang-14 CXX=clang++-14 ;; *) needs g++; CC=gcc CXX=g++ ;; esac
setup() { printf 'struct P { P() {} int x = 0, y = 0; };\nint main() { P p(1, 2); return p.x; }\n' >main.cpp; }
trigger() { "$CXX" -std=c++17 $FLAGS -c main.cpp; }
workaround_2() { sed -i 's/P() {}/P(int x, int y) : x(x), y(y) {}/' main.cpp; }
dead_end_2() { FLAGS=-fpermissive; }
