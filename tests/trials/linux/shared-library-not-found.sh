# A program is linked with a library of a folder that the loader does not search.
needs gcc
setup() {
    mkdir lib && echo 'int f(void) { return 0; }' >f.c && gcc -shared -fPIC f.c -o lib/libfoo.so
    echo 'int f(void); int main(void) { return f(); }' >main.c && gcc main.c -o app -L./lib -lfoo
}
trigger() { ./app; }
workaround_4() { export LD_LIBRARY_PATH=$PWD/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}; }
workaround_5() { gcc main.c -o app -L./lib -lfoo -Wl,-rpath,'$ORIGIN/lib'; }
dead_end_2() { gcc main.c -o app -L./lib -lfoo; }
