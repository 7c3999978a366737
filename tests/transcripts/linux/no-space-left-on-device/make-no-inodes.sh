#!/usr/bin/env bash
# A C build (GNU make 4.3, gcc 12.2) on a volume with free bytes but no free inodes. Needs root (mounts a tmpfs).
mkdir -p /srv/build && mount -t tmpfs -o size=200m,nr_inodes=24 none /srv/build && cd /srv/build
mkdir src obj
for m in cart price stock order mail tax; do
  printf 'int %s(int n)\n{\n    int unused;\n    return n * 2;\n}\n' $m > src/$m.c; echo > src/$m.h
done
printf 'CFLAGS = -O2 -Wall -fdiagnostics-color=always\nOBJS = $(patsubst src/%%.c,obj/%%.o,$(wildcard src/*.c))\nall: $(OBJS)\n\t$(CC) -shared -o libshop.so $^\nobj/%%.o: src/%%.c\n\tmkdir -p obj/dep && touch obj/dep/$*.d\n\t$(CC) $(CFLAGS) -fPIC -c -o $@ $<\n' > Makefile
make
df -h .
