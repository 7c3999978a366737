# An older copy of a library comes first; a plug-in is linked without a library.
variants gcc clang
case $VARIANT in clang) needs g++ apt:clang-14; CC=clang-14 CXX=clang++-14 ;; *) needs g++; CC=gcc CXX=g++ ;; esac
setup() {
    mkdir old new && printf 'int foo_1() { return 1; }\n' >old.cpp && printf 'int foo_1() { return 1; }\nint foo_2() { return 2; }\n' >new.cpp
    "$CXX" -shared -fPIC old.cpp -o old/libfoo.so && "$CXX" -shared -fPIC new.cpp -o new/libfoo.so
    printf 'int foo_2();\nint main() { return foo_2() - 2; }\n' >main.cpp
    build new
    export LD_LIBRARY_PATH=$PWD/old${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
}
build() { "$CXX" main.cpp -o app -L"$PWD/$1" -lfoo -Wl,-rpath,"$PWD/$1"; }
trigger() { ./app; }
workaround_2() {
    trigger() { env -u LD_LIBRARY_PATH -u LD_PRELOAD ./app; }
}
workaround_3() { export LD_LIBRARY_PATH=$PWD/new${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}; }
workaround_4() { printf 'int foo_1();\n#ifdef HAS_FOO_2\nint foo_2();\n#endif\nint main() { return foo_1() - 1; }\n' >main.cpp && rm app && build old; }
workaround_5() {
    printf 'extern int foo_1();\nextern "C" int run() { return foo_1() - 1; }\n' >plugin.cpp
    printf '#include <dlfcn.h>\n#include <stdio.h>\nint main() {\n    void *p = dlopen("./plugin.so", RTLD_NOW);\n    if (!p) return puts(dlerror()), 1;\n    return ((int (*)())dlsym(p, "run"))();\n}\n' >host.cpp
    "$CXX" host.cpp -o app -ldl && "$CXX" -fPIC -c plugin.cpp && "$CXX" -shared plugin.o -o plugin.so
    ! trigger && ! "$CXX" -shared plugin.o -o plugin.so -Wl,--no-undefined
    "$CXX" -shared plugin.o -o plugin.so -Lold -lfoo -Wl,--no-undefined
}
dead_end_1() { export LD_BIND_NOW=1; }
dead_end_2() { ln -s libfoo.so old/libfoo.so.2 && ldconfig -n old; }
