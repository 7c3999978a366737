#!/usr/bin/env bash
# CMake build of a program that uses zlib but does not link it, and forgets a file; CMake 3.25.1, GCC 12.2.0, GNU ld 2.40
rm -rf ~/thumbs && mkdir -p ~/thumbs && cd ~/thumbs || exit
cat > CMakeLists.txt <<'END'
cmake_minimum_required(VERSION 3.16)
project(thumbs CXX)
set(CMAKE_CXX_STANDARD 17)
add_compile_options(-Wall -Wextra -fdiagnostics-color=always)
add_library(imaging STATIC src/pixels.cpp)
add_executable(thumbs src/main.cpp src/cache.cpp)
target_link_libraries(thumbs PRIVATE imaging)
END
mkdir src
cat > src/pixels.cpp <<'END'
int average(const unsigned char *p, int n) { int s = 0; for (int i = 0; i < n; i++) s += p[i]; return n ? s / n : 0; }
END
cat > src/cache.cpp <<'END'
#include <zlib.h>
#include <string>
unsigned long key_of(const std::string &path, int size, bool debug)
{
    return crc32(0, reinterpret_cast<const Bytef *>(path.data()), path.size()) + size;
}
END
cat > src/resize.cpp <<'END'
#include <string>
int resize(const std::string &path, int width) { return width + int(path.size()); }
END
cat > src/main.cpp <<'END'
#include <iostream>
#include <string>
unsigned long key_of(const std::string &path, int size, bool debug);
int resize(const std::string &path, int width);
int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        std::cout << key_of(argv[i], 128, false) << ' ' << resize(argv[i], 128) << '\n';
}
END
script -qec 'cmake -S . -B build && cmake --build build' /dev/null
