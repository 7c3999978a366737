# A binary for another processor is started.
needs "${VARIANT/zsh/apt:zsh}"
variants bash dash zsh

setup() {
    # The header of an ELF file that names a processor of another kind than the usual ones.
    printf '\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0\xf3\0\x01\0\0\0' >app && head -c 400 /dev/zero >>app
    chmod 755 app
}
trigger() { "$VARIANT" -c ./app; }
workaround_2() { rm app && cp "$(type -P true)" app; }
dead_end_1() { chmod 777 app; }
dead_end_2() { cp app app2 && ! sh ./app2; }
