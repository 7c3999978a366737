# A name that has a colon in it stands in a rule.
needs make
setup() {
    echo 'int x;' >main.c
    write 'TARGET := out-10:30\n$(TARGET): main.c\n\tcp main.c $@\nclean:\n\trm -f out-*\n'
}
write() { printf "$1" >Makefile; }
trigger() { make $goal; }
workaround_2() {
    write 'all: main.o\nmain.o: main.c\n\tcp main.c main.o\n-include main.d\n'
    printf 'main.o: C:/work/main.c \\\n C:/work/main.h\n' >main.d
    ! trigger
    find . -name '*.d' -delete
}
workaround_3() { write 'TARGET := out-10:30\n$(subst :,\\:,$(TARGET)): main.c\n\tcp main.c $@\n' && make && test -f out-10:30; }
workaround_4() { write 'STAMP := $(shell date +%%F-%%H-%%M)\nout-$(STAMP): main.c\n\tcp main.c $@\n'; }
dead_end_1() { sed -i 's/^TARGET := .*/TARGET := "out-10:30"/' Makefile; }
dead_end_2() { goal=clean; }
