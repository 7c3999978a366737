# make is started beside the folder that has the makefile.
needs make

setup() {
    mkdir src
    printf 'all:\n\t@echo built\n' | tee src/Makefile >build.mk
    printf '#!/bin/sh\ncp src/Makefile Makefile\n' >configure
    chmod +x configure
    arguments=()
}
trigger() { make "${arguments[@]}"; }
workaround_1() { arguments=(-C src); }
workaround_2() { ./configure; }
workaround_3() { arguments=(-f build.mk); }
dead_end_1() { touch Makefile; }
