# A source file under another name than the Makefile's.
needs make gcc
setup() { printf 'app: main.o util.o\n\tgcc -o app main.o util.o\n' >Makefile; echo 'int util(void); int main(void) { return util(); }' >main.c; echo 'int util(void) { return 0; }' >utils.c; }
trigger() { make; }
workaround_2() { sed -i 's/util\.o/utils.o/g' Makefile; }
dead_end_1() { printf 'clean:\n\trm -f *.o app\n' >>Makefile; make clean; }
