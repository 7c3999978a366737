# A script for bash is started with a shell that knows less.
needs bash dash
setup() { printf '#!/bin/sh\nnames=(one two)\nif true; then\n    echo "${names[0]}"\nfi\n' >script.sh; }
trigger() { "${shell:-dash}" script.sh; }
workaround_1() { shell=bash; }
dead_end_1() { echo fi >>script.sh; }
dead_end_2() { chmod +x script.sh; }
