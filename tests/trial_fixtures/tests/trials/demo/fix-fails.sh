# The first workaround does nothing, the second one does not even run.
needs bash
trigger() { test -e mended || { printf 'demo: fix-fails broke \033[31mred\a\n' >&2; return 3; }; }
workaround_1() { true; }
workaround_2() { echo "no such part"; return 4; }
dead_end_1() { true; }
