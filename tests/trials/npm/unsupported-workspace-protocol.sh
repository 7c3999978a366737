# A pnpm workspace is installed with npm.
needs node "npm:npm@$VARIANT" npm:pnpm@9
variants 8 11

setup() {
    mkdir -p packages/b
    echo '{"name":"root","version":"1.0.0","private":true,"dependencies":{"b":"workspace:*"}}' >package.json
    echo '{"name":"b","version":"1.0.0"}' >packages/b/package.json
    printf 'packages:\n  - packages/*\n' >pnpm-workspace.yaml
}
trigger() { ${NPM:-npm} install $FLAGS; }
workaround_1() { export NPM=pnpm; }
workaround_2() { npm pkg set dependencies.b='*' && npm pkg set --json workspaces='["packages/*"]' && npm install; }
dead_end_1() { export FLAGS="--legacy-peer-deps --force"; }
dead_end_2() { npm install --silent --no-save --prefix "$TRIAL_DIR/needs/npm" npm@10; }
