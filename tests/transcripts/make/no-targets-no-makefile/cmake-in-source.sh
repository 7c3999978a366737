#!/usr/bin/env bash
# an install script that forgets to run CMake before make; GNU Make 4.3
rm -rf ~/libcsv && mkdir -p ~/libcsv && cd ~/libcsv || exit
printf 'cmake_minimum_required(VERSION 3.16)\nproject(csv C)\nadd_library(csv csv.c)\n' > CMakeLists.txt
printf 'int csv(void) { return 0; }\n' > csv.c
tar -czf ../libcsv-1.2.tar.gz -C .. libcsv && rm -rf ~/libcsv && cd ~ || exit
set -x
tar -xvzf libcsv-1.2.tar.gz
cd libcsv
ls -l --time-style=+
make -j2
make install
