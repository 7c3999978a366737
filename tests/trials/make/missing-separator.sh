# A recipe that is indented with spaces.
needs make
setup() { printf 'all:\n    @echo hi\n' >Makefile; }
trigger() { make; }
workaround_1() { sed -i 's/^    */\t/' Makefile; }
workaround_3() { printf '.RECIPEPREFIX = >\nall:\n> @echo hi\n' >Makefile; }
dead_end_1() { sed -i 's/^    */        /' Makefile; }
