# A POSIX function in strict C17.
variants gcc clang
case $VARIANT in clang) needs g++ apt:clang-14; CC=clang-14 CXX=clang++-14 ;; *) needs g++; CC=gcc CXX=g++ ;; esac
setup() { printf '#include <string.h>\nint main(void) { char *s = strdup("a"); return s == 0; }\n' >main.c; }
trigger() { "$CC" -Werror=implicit-function-declaration ${STD:--std=c17} -c main.c; }
workaround_2() { STD="-std=c17 -D_GNU_SOURCE"; }
workaround_4() { STD="-std=gnu89 -Wno-error=implicit-function-declaration -D_DEFAULT_SOURCE"; }
dead_end_2() { STD="-std=c17 -lm"; }
