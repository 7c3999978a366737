# An index beyond the end.
needs g++
CC=gcc CXX=g++
setup() { printf '#include <cstdio>\nint main(int argc, char **) {\n    int *a = new int[4];\n    int i = argc + 4, n = 4;\n    a[i] = 1;\n    std::printf("%%d\\n", n);\n    delete[] a;\n    return 0;\n}\n' >main.cpp; }
trigger() { "$CXX" -g -fsanitize=address main.cpp -o app && ./app; }
workaround_4() { sed -i 's/^    a\[i\]/    if (i < n) a[i]/' main.cpp; }
