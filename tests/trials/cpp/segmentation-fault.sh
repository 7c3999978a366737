# A null pointer is written to.
needs g++
CC=gcc CXX=g++
setup() { printf '#include <stdio.h>\nint main(int argc, char **argv) { static int table[1 << 2]; int big[(16 << 20) / 4]; big[argc] = 1; printf("%%d\\n", big[argc] + table[0]); return 0; }\n' >main.c; "$CC" -g -O0 main.c -o app; }
trigger() { bash -c './app; exit $?'; }
workaround_5() { ulimit -s unlimited; }
