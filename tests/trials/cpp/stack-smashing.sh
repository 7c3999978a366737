# A long argument is copied into a short buffer.
variants gcc clang
case $VARIANT in clang) needs g++ apt:clang-14; CC=clang-14 CXX=clang++-14 ;; *) needs g++; CC=gcc CXX=g++ ;; esac
setup() { printf '#include <stdio.h>\n#include <string.h>\nint main(int argc, char **argv) {\n    char buf[8];\n    strcpy(buf, argv[1]);\n    puts(buf);\n    return 0;\n}\n' >main.c; }
trigger() { "$CC" -w -O0 -U_FORTIFY_SOURCE -fstack-protector-all $FLAGS main.c -o app && ./app aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; }
workaround_2() { sed -i 's/strcpy(buf, argv\[1\])/snprintf(buf, sizeof buf, "%s", argv[1])/' main.c; }
dead_end_2() { sed -i 's/buf\[8\]/buf[16]/' main.c; }
