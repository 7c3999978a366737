# node-gyp configures an addon where no Python is on the PATH.
needs node python3 make "npm:node-gyp@$VARIANT"
variants 9 11

setup() {
    PYTHON3=$(python3 -c 'import sys, os; print(os.path.realpath(sys.executable))')
    HEADERS=$(node -p 'process.execPath.replace(/.bin.node$/, "")')
    GYP=$(command -v node-gyp)
    mkdir bin && ln -s "$(command -v node)" bin/node && ln -s "$(command -v sh)" bin/sh
    echo '{"targets":[{"target_name":"nat","sources":["nat.c"]}]}' >binding.gyp
    echo '{"name":"nat","version":"1.0.0"}' >package.json
}
trigger() { PATH="$TRIAL_DIR/work/bin" node "$GYP" configure --nodedir="$HEADERS"; }
workaround_1() { printf '#!/bin/sh\nexec %s "$@"\n' "$PYTHON3" >bin/python3 && chmod +x bin/python3; }
workaround_2() { export npm_config_python="$PYTHON3"; export PYTHON="$PYTHON3"; }
dead_end_2() { export npm_config_python=python2.7; }
