# The packageManager field has the hash of another file; signatures are off, as a mirror may have none.
needs node "npm:corepack@$VARIANT"
variants 0.31 0.34

setup() {
    export COREPACK_INTEGRITY_KEYS=0 COREPACK_ENABLE_DOWNLOAD_PROMPT=0 COREPACK_NPM_REGISTRY="$(npm config get registry | sed 's,/$,,')"
    echo '{"name":"app","version":"1.0.0","packageManager":"pnpm@9.15.9+sha1.0000000000000000000000000000000000000000"}' >package.json
}
trigger() { corepack pnpm --version; }
workaround_1() { corepack use pnpm@9.15.9; }
workaround_2() { npm pkg set packageManager=pnpm@9.15.9; }
dead_end_1() { corepack cache clean; }
