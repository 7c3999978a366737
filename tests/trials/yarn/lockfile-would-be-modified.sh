# A dependency was written into package.json without yarn install.
needs node "npm:yarn@$VARIANT"
variants 1.22.19 1.22.22

setup() {
    echo '{"name":"app","version":"1.0.0","license":"MIT","dependencies":{"is-number":"7.0.0"}}' >package.json
    yarn install --silent
    npm pkg set dependencies.is-odd=3.0.1
}
trigger() { yarn install --frozen-lockfile --silent; }
workaround_1() { yarn install --silent; }
dead_end_2() { yarn cache clean --silent; }
