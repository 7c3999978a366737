# The trigger shows the error of another entry.
needs bash
trigger() { echo "demo: fix-fails broke"; echo "demo: other-first broke"; false; }
workaround_1() { true; }
