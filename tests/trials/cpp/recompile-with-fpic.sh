# An object for a fixed address goes into a shared library.
variants gcc clang
case $VARIANT in clang) needs g++ apt:clang-14; CC=clang-14 CXX=clang++-14 ;; *) needs g++; CC=gcc CXX=g++ ;; esac
setup() { printf 'int table[100];\nint *get(int i) { return &table[i]; }\n' >lib.c; "$CC" -fno-pic -c lib.c -o lib.o; }
trigger() { case $(uname -m) in x86_64) "$CC" -shared $MORE lib.o -o lib.so ;; esac; }
workaround_1() { "$CC" -fPIC -c lib.c -o lib.o; }
dead_end_1() { MORE=-fPIC; }
