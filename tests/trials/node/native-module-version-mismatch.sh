# An addon was compiled against headers of another Node.js than the one that loads it.
needs node npm g++ make python3 "npm:node-gyp@$VARIANT"
variants 10 11

setup() {
    HEADERS=$(node -p 'process.execPath.replace(/.bin.node$/, "")')
    cp -r "$HEADERS/include" include && sed -i 's/define NODE_MODULE_VERSION .*/define NODE_MODULE_VERSION 108/' include/node/node_version.h
    mkdir -p node_modules/nat
    echo '{"name":"app","version":"1.0.0","dependencies":{"nat":"1.0.0"}}' >package.json
    cd node_modules/nat
    echo '{"name":"nat","version":"1.0.0","main":"build/Release/nat.node","gypfile":true,"scripts":{"install":"node-gyp rebuild"}}' >package.json
    echo '{"targets":[{"target_name":"nat","sources":["nat.cc"]}]}' >binding.gyp
    printf '#include <node.h>\nvoid Init(v8::Local<v8::Object> e) {}\nNODE_MODULE(nat, Init)\n' >nat.cc
    node-gyp rebuild --nodedir="$TRIAL_DIR/work"
}
trigger() { node -e "require('nat')"; }
workaround_1() { export npm_config_nodedir="$HEADERS"; npm rebuild; }
dead_end_2() { npm cache clean --force; }
