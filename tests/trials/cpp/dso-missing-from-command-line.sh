# A function of a library that only another library brings.
variants gcc clang
case $VARIANT in clang) needs g++ apt:clang-14; CC=clang-14 CXX=clang++-14 ;; *) needs g++; CC=gcc CXX=g++ ;; esac
setup() { echo 'int base(void) { return 1; }' >base.c; echo 'int base(void); int foo(void) { return base(); }' >foo.c; "$CC" -shared -fPIC base.c -o libbase.so && "$CC" -shared -fPIC foo.c -L. -lbase -o libfoo.so; echo 'int foo(void); int base(void); int main(void) { return foo() - base(); }' >main.c; "$CC" -c main.c; }
trigger() { "$CC" $FIRST main.o -L. -lfoo -Wl,-rpath-link,. $LIBS $LDFLAGS -o app; }
workaround_1() { LIBS=-lbase; }
workaround_3() { FIRST=-Wl,--copy-dt-needed-entries; }
dead_end_1() { FIRST="-Wl,--as-needed -L. -lbase"; }
dead_end_2() { export LD_LIBRARY_PATH=$PWD; }
