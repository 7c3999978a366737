# A script that only the client folder's package.json has is run in the root.
needs node "npm:npm@$VARIANT"
variants 8 10 11

setup() {
    mkdir client
    echo '{"name":"root","version":"1.0.0"}' >package.json
    echo '{"name":"client","version":"1.0.0","scripts":{"dev":"node -e 1"}}' >client/package.json
}
trigger() { npm run ${ARGS:-dev}; }
workaround_2() { grep -l '"dev"' package.json */package.json && export ARGS="dev --prefix client"; }
workaround_3() { npm pkg set scripts.dev="node -e 1"; }
workaround_4() { export ARGS="dev --if-present"; }
dead_end_1() { rm -rf node_modules && npm install; }
dead_end_2() { npm cache clean --force; }
