#!/usr/bin/env bash
# make -j2 of C++ sources (GNU make 4.3, g++ 12.2) in a memory cgroup of 110 MiB (Linux 6.18). Needs root.
cg=/sys/fs/cgroup/memory/shop-build; mkdir -p $cg && echo 110M > $cg/memory.limit_in_bytes
mkdir -p engine && cd engine
for m in tax cart stock; do
  printf '#include <iostream>\n#include <map>\n#include <regex>\nint %s(int old)\n{\n    int unused;\n    std::map<int, std::regex> m;\n    return m.size();\n}\n' $m > $m.cpp
done
printf 'CXXFLAGS = -O2 -Wall -fdiagnostics-color=always\nall: tax.o cart.o stock.o\n\t$(CXX) -shared -o libengine.so $^\n' > Makefile; rm -f *.o
bash -c "echo \$\$ > $cg/cgroup.procs; make -j2" || echo "make failed with exit status $?"
dmesg | grep -E 'oom-kill:|out of memory' | grep shop-build -A1 | tail -n 2
sleep 1; rmdir $cg
