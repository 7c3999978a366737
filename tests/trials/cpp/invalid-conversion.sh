# malloc in C++ without a cast.
variants gcc clang
case $VARIANT in clang) needs g++ apt:clang-14; CC=clang-14 CXX=clang++-14 ;; *) needs g++; CC=gcc CXX=g++ ;; esac
setup() { printf '#include <stdlib.h>\nint main() { int *q = malloc(3 * sizeof(int)); free(q); return 0; }\n' >main.cpp; }
trigger() { "${BY:-$CXX}" $AS -c main.cpp; }
workaround_2() { sed -i 's/malloc(3 \* sizeof(int))/static_cast<int *>(malloc(3 * sizeof(int)))/' main.cpp; }
workaround_3() { BY=$CC; AS="-x c"; }
