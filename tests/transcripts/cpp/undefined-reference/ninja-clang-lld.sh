#!/usr/bin/env bash
# Ninja build with clang 14.0.6 and LLD 14.0.6: virtual functions that nobody wrote, and a C function declared without extern "C"
rm -rf ~/meter && mkdir -p ~/meter && cd ~/meter || exit
cat > CMakeLists.txt <<'END'
cmake_minimum_required(VERSION 3.16)
project(meter C CXX)
add_executable(meter main.cpp stats.c)
target_link_options(meter PRIVATE -fuse-ld=lld)
END
cat > stats.c <<'END'
#include <math.h>
double spread(const double *v, int n) { double s = 0; for (int i = 0; i < n; i++) s += v[i] * v[i]; return sqrt(s / n); }
END
cat > main.cpp <<'END'
#include <cstdio>
double spread(const double *v, int n);
struct Sensor { virtual ~Sensor() = default; virtual double read(); };
struct Thermo : Sensor { double read() override; };
int main()
{
    Thermo t;
    double v[] = {t.read(), 21.5};
    std::printf("%f\n", spread(v, 2));
}
END
export CC=clang CXX=clang++
cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Debug
cmake --build build -- -v
