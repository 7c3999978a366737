# A folder lies below a project that does not list it.
needs node "npm:@yarnpkg/cli-dist@$VARIANT"
variants 3 4

setup() {
    export YARN_NPM_REGISTRY_SERVER="$(npm config get registry | sed 's,/$,,')" YARN_ENABLE_IMMUTABLE_INSTALLS=false YARN_ENABLE_TELEMETRY=0
    echo '{"name":"app","version":"1.0.0"}' >package.json
    : >yarn.lock
    mkdir sub
    echo '{"name":"sub","version":"1.0.0"}' >sub/package.json
}
trigger() { cd sub && yarn install; }
workaround_1() { cd sub && touch yarn.lock; }
workaround_2() { cd sub; cd .. && npm pkg set 'workspaces[]=sub'; }
dead_end_1() { cd sub && rm -rf node_modules .yarn; }
dead_end_2() { cd sub && npm pkg set "packageManager=yarn@$(cd / && yarn --version)"; }
