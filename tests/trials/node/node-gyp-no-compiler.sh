# node-gyp builds an addon where make is not on the PATH.
needs node python3 make gcc g++ "npm:node-gyp@$VARIANT"
variants 9 11

setup() {
    PYTHON3=$(python3 -c 'import sys, os; print(os.path.realpath(sys.executable))')
    HEADERS=$(node -p 'process.execPath.replace(/.bin.node$/, "")')
    GYP=$(command -v node-gyp)
    mkdir bin
    for tool in node sh printf sed mkdir rm cp ln touch gcc g++ cc c++ as ld ar cat grep; do
        path=$(type -P $tool) && printf '#!/bin/sh\nexec %s "$@"\n' "$path" >bin/$tool && chmod +x bin/$tool
    done
    rm bin/sh && ln -s "$(command -v sh)" bin/sh
    echo '{"targets":[{"target_name":"nat","sources":["nat.c"]}]}' >binding.gyp
    printf '#include <node_api.h>\nstatic napi_value I(napi_env e, napi_value x) { return x; }\nNAPI_MODULE(nat, I)\n' >nat.c
    echo '{"name":"nat","version":"1.0.0"}' >package.json
}
trigger() { PATH="$TRIAL_DIR/work/bin" PYTHON="$PYTHON3" node "$GYP" rebuild --nodedir="$HEADERS"; }
workaround_1() { printf '#!/bin/sh\nexec %s "$@"\n' "$(command -v make)" >bin/make && chmod +x bin/make; }
dead_end_1() { npm install --silent -g --prefix "$HOME/g" "node-gyp@$VARIANT"; }
