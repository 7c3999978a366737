# A struct without its semicolon.
variants gcc clang
case $VARIANT in clang) needs g++ apt:clang-14; CC=clang-14 CXX=clang++-14 ;; *) needs g++; CC=gcc CXX=g++ ;; esac
setup() { printf 'struct P { int x; }\nint main() { P p; p.x = 0; return p.x; }\n' >main.cpp; }
trigger() { "$CXX" -fsyntax-only main.cpp; }
workaround_1() { sed -i 's/int x; }$/int x; };/' main.cpp; }
