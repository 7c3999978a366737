# A binary of another platform stands as a plain dependency in package.json.
needs node "npm:npm@$VARIANT"
variants 8 11

setup() { echo '{"name":"app","version":"1.0.0","dependencies":{"@esbuild/aix-ppc64":"0.21.5"}}' >package.json; }
trigger() { npm install --no-audit $FLAGS; }
workaround_1() { npm uninstall @esbuild/aix-ppc64 --force; npm install; }
workaround_2() {
    npm pkg delete dependencies.@esbuild/aix-ppc64 devDependencies.@esbuild/aix-ppc64
    npm pkg set optionalDependencies.@esbuild/aix-ppc64='0.21.5'
    npm install
}
dead_end_1() { export FLAGS="--omit=optional"; }
dead_end_2() { npm cache clean --force; }
