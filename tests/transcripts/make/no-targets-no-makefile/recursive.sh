#!/usr/bin/env bash
# a recursive build where one folder came without its makefile (an empty git submodule); GNU Make 4.3, GCC 12.2.0
rm -rf ~/gateway && mkdir -p ~/gateway/core ~/gateway/third_party/mbed && cd ~/gateway || exit
printf 'SUBDIRS = core third_party/mbed app\n.PHONY: all $(SUBDIRS)\nall: $(SUBDIRS)\n$(SUBDIRS):\n\t$(MAKE) -C $@\n' > Makefile
printf 'OBJS = a.o b.o\nall: libcore.a\nlibcore.a: $(OBJS)\n\tar rcs $@ $^\n' > core/Makefile
printf 'int a(void) { return 1; }\n' > core/a.c
printf 'int b(void) { int x; return 2; }\n' > core/b.c
make CFLAGS='-O2 -Wall -fdiagnostics-color=always'
