# A virtual destructor that is only declared.
variants gcc clang
case $VARIANT in clang) needs g++ apt:clang-14; CC=clang-14 CXX=clang++-14 ;; *) needs g++; CC=gcc CXX=g++ ;; esac
setup() { printf 'struct Shape {\n    virtual int sides() const;\n    virtual ~Shape() = default;\n};\n' >shape.h; printf '#include "shape.h"\nint main() { Shape s; return 0; }\n' >main.cpp; }
trigger() { "$CXX" main.cpp $MORE -o app; }
workaround_1() { sed -i 's/int sides() const;/int sides() const { return 0; }/' shape.h; }
workaround_2() { printf '#include "shape.h"\nint Shape::sides() const { return 0; }\n' >shape.cpp; MORE=shape.cpp; }
dead_end_1() { sed -i '1a Shape() { }' shape.h; }
