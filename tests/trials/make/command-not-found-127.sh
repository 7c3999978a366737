# A tool that is called by a name which this machine lacks.
needs make gcc
setup() { printf 'CC = no-such-cc\napp: main.c\n\t$(CC) main.c -o app\n' >Makefile; echo 'int main(void) { return 0; }' >main.c; mkdir tools; ln -s "$(command -v gcc)" tools/no-such-cc; }
trigger() { make $ARGS; }
workaround_1() { export PATH="$PWD/tools:$PATH"; }
workaround_2() { ARGS=CC=gcc; }
dead_end_2() { shopt -s expand_aliases; alias no-such-cc=gcc; }
