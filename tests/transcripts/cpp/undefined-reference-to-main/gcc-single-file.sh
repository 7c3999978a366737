#!/usr/bin/env bash
# make links a program whose main file was left out of the list; GCC 12.2.0, GNU ld 2.40, GNU Make 4.3
rm -rf ~/queue && mkdir -p ~/queue && cd ~/queue || exit
printf 'CFLAGS = -O1 -Wall -Wextra\nSRCS = ring.c stats.c\n\nqueue: $(SRCS:.c=.o)\n\t$(CC) $(CFLAGS) $^ -o $@\n' > Makefile
printf 'int ring_next(int i, int n) { int old = i; return (i + 1) %% n; }\n' > ring.c
printf 'static int hits;\nvoid hit(void) { hits++; }\nint hit_count(void) { return hits; }\n' > stats.c
printf '#include <stdio.h>\nint ring_next(int, int);\nint main(void) { printf("%%d\\n", ring_next(3, 4)); }\n' > main.c
make
