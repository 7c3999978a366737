# package.json asks for a version that was never published.
needs node "npm:npm@$VARIANT"
variants 8 10 11

setup() { echo '{"name":"app","version":"1.0.0","dependencies":{"is-odd":"^99.0.0"}}' >package.json; }
trigger() { npm install --no-audit --package-lock-only $FLAGS; }
workaround_1() { npm view is-odd versions --json && npm install is-odd@latest; }
dead_end_1() { export FLAGS="--force"; }
dead_end_2() { rm -rf node_modules; }
