# A variable that is defined in a header.
variants gcc clang
case $VARIANT in clang) needs g++ apt:clang-14; CC=clang-14 CXX=clang++-14 ;; *) needs g++; CC=gcc CXX=g++ ;; esac
setup() { printf '#ifndef C\n#define C\nint counter;\nint up(void);\n#endif\n' >counter.h; printf '#include "counter.h"\nint up(void) { return ++counter; }\n' >counter.c; printf '#include "counter.h"\nint main(void) { return up() != 1 || counter != 1; }\n' >main.c; }
trigger() { rm -f app; "$CC" $FLAGS main.c counter.c -o app && ./app; }
workaround_1() { sed -i 's/^int counter;/extern int counter;/' counter.h; sed -i '1a int counter = 0;' counter.c; }
workaround_5() { FLAGS=-fcommon; }
dead_end_1() { sed -i '1i #pragma once' counter.h; }
