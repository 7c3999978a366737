# The error is the last of 3 MB of output.
needs bash
trigger() {
    test -e mended && return
    for ((i = 0; i < 30000; i++)); do
        echo "line $i of a hundred bytes, so that there are many: ........................................"
    done
    echo "demo: chatty broke"
    return 1
}
workaround_1() { touch mended; }
