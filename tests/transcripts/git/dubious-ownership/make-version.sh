#!/usr/bin/env bash
# A build as root over a checkout of uid 1001, as in a container with a bind mount. git 2.39.5 (Debian 12), GNU Make 4.3, gcc 12.2.
exec 3>&1 4>&2 >/dev/null 2>&1
mkdir -p /srv/app/src; cd /srv/app; git init -q -b main
printf '#include <stdio.h>\nint main(void) { puts("shop " VERSION); return 0; }\n' >src/main.c
printf 'int total(int *v, int n) { int s = 0; for (unsigned i = 0; i < n; i++) s += v[i]; return s; }\n' >src/sum.c
printf 'VERSION = $(shell cat build/version)\nCFLAGS = -O2 -Wall -Wextra -fdiagnostics-color=always\n\nshop: build/main.o build/sum.o\n\t$(CC) -o $@ $^\n\nbuild/version:\n\tmkdir -p build\n\tgit describe --always --dirty >build/version\n\nbuild/sum.o: src/sum.c\n\tmkdir -p build\n\t$(CC) $(CFLAGS) -c -o $@ $<\n\nbuild/main.o: src/main.c build/version\n\t$(CC) $(CFLAGS) -DVERSION=\\"$(VERSION)\\" -c -o $@ $<\n' >Makefile
git -c user.name=Dana -c user.email=dana@example.com add .
git -c user.name=Dana -c user.email=dana@example.com commit -qm "Import"
chown -R 1001:1001 /srv/app
exec >&3 2>&4

cd /srv/app
id; ls -ld . .git; git --version; make --version | head -1
make build/sum.o shop
