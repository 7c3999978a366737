# The situation cannot be made.
needs bash
setup() { echo "no room"; return 7; }
trigger() { echo "demo: setup-fails broke"; false; }
