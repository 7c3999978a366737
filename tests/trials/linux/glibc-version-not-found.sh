# A program needs a newer symbol version than the library that LD_LIBRARY_PATH brings first.
needs gcc
variants GLIBCXX_3.4.99 GLIBC_2.99

setup() {
    mkdir old new && echo 'int f(void) { return 0; }' >f.c && echo 'int f(void); int main(void) { return f(); }' >main.c
    printf '%s { global: f; };\n' "$VARIANT" >new.map && printf 'GLIBCXX_3.4.1 { global: f; };\n' >old.map
    gcc -shared -fPIC f.c -o new/libfoo.so -Wl,--version-script=new.map
    gcc -shared -fPIC f.c -o old/libfoo.so -Wl,--version-script=old.map
    gcc main.c -o app -L./new -lfoo -Wl,-rpath,'$ORIGIN/new'
    export LD_LIBRARY_PATH=$PWD/old
}
trigger() { ./app; }
workaround_4() { unset LD_LIBRARY_PATH; }
