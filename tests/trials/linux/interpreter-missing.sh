# A script whose first line names an interpreter that is not there.
needs "${VARIANT/zsh/apt:zsh}"
variants bash zsh

setup() { printf '#!/opt/nowhere/bash\necho hello\n' >app && chmod 755 app; }
trigger() { "$VARIANT" -c ./app; }
workaround_2() { sed -i '1s|.*|#!/bin/sh|' ./app; }
dead_end_1() { chmod +x app; }
