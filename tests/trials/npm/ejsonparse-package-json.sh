# A comma too many in package.json, which was committed before without it.
needs node git "npm:npm@$VARIANT"
variants 8 10 11

setup() {
    git init -q . && git config user.email dev@localhost && git config user.name dev
    echo '{"name":"app","version":"1.0.0"}' >package.json
    git add . && git commit -qm first
    echo '{"name":"app","version":"1.0.0",}' >package.json
}
trigger() { npm install --no-audit; }
workaround_3() { git checkout HEAD -- package.json && npm install; }
dead_end_1() { npm cache clean --force; }
