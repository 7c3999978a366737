# A library in a folder that the linker does not know.
variants gcc clang
case $VARIANT in clang) needs g++ apt:clang-14; CC=clang-14 CXX=clang++-14 ;; *) needs g++; CC=gcc CXX=g++ ;; esac
setup() { mkdir lib; echo 'int foo(void) { return 0; }' >foo.c; "$CC" -shared -fPIC foo.c -o lib/libtrialfoo.so; echo 'int foo(void); int main(void) { return foo(); }' >main.c; }
trigger() { "$CC" main.c $L -ltrialfoo -o app; }
workaround_2() { L="-L$PWD/lib -Wl,-rpath,$PWD/lib"; }
dead_end_2() { export LD_LIBRARY_PATH=$PWD/lib; }
