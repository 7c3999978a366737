# A file without main() is linked as a program.
needs cc

setup() {
    printf 'int twice(int x) { return 2 * x; }\n' >util.c
    printf 'int twice(int);\nint main(void) { return twice(0); }\n' >main.c
    arguments=(util.c -o app)
}
trigger() { cc "${arguments[@]}"; }
workaround_1() { arguments=(main.c util.c -o app); }
workaround_2() { arguments=(-c util.c -o util.o); }
workaround_3() { arguments=(-shared -fPIC util.c -o libutil.so); }
workaround_4() { printf 'int main(void) { return twice(0); }\n' >>util.c; }
