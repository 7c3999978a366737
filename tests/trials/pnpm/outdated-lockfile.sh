# A dependency was written into package.json without pnpm install.
needs node "npm:pnpm@$VARIANT"
variants 8 9 10

setup() {
    echo '{"name":"app","version":"1.0.0","dependencies":{"is-number":"7.0.0"}}' >package.json
    pnpm install --lockfile-only
    npm pkg set dependencies.is-odd=3.0.1
}
trigger() { pnpm install --frozen-lockfile; }
workaround_1() { pnpm install --no-frozen-lockfile --lockfile-only; }
dead_end_2() { pnpm store prune; }
