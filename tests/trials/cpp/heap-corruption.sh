# An object that owns memory is copied, and both free it.
variants gcc clang
case $VARIANT in clang) needs g++ apt:clang-14; CC=clang-14 CXX=clang++-14 ;; *) needs g++; CC=gcc CXX=g++ ;; esac
setup() { printf '#include <cstdlib>\n#include <memory>\nstruct Buf {\n    char *p = (char *)malloc(8);\n    ~Buf() { free(p); }\n};\nint main() { Buf a; Buf b = a; (void)b; return 0; }\n' >main.cpp; }
trigger() { "$CXX" -g main.cpp -o app && ./app; }
workaround_3() { printf '#include <vector>\nstruct Buf { std::vector<char> p = std::vector<char>(8); };\nint main() { Buf a; Buf b = a; (void)b; return 0; }\n' >main.cpp; }
