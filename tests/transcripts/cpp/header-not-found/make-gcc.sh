#!/usr/bin/env bash
# make -k of a small C server whose libraries' development packages are missing; GCC 12.2.0, GNU Make 4.3
rm -rf ~/gate && mkdir -p ~/gate && cd ~/gate || exit
printf 'CFLAGS = -O2 -Wall -fdiagnostics-color=always\nOBJS = main.o store.o auth.o\n\ngate: $(OBJS)\n\t$(CC) $(OBJS) -o $@ -llber -lldap\n' > Makefile
printf '#include <stdio.h>\nint main(void) { int unused; puts("gate"); return 0; }\n' > main.c
printf '#include <event2/event.h>\nint store(void) { return 0; }\n' > store.c
printf '#include <string.h>\n#include <ldap.h>\nint auth(const char *dn) { return (int)strlen(dn); }\n' > auth.c
make -k
