# The first dead end mends it, the second one makes it fail in another way.
needs bash
setup() { text="demo: dead-end-works broke"; }
trigger() { test -e mended || { echo "$text"; false; }; }
workaround_1() { touch mended; }
dead_end_1() { touch mended; }
dead_end_2() { text="something else"; }
