# esbuild or Rollup was installed without its optional binary for this platform.
needs node npm
variants esbuild@0.21.5 esbuild@0.25.0 rollup@4.24.0

setup() {
    echo '{"name":"app","version":"1.0.0","type":"commonjs"}' >package.json
    npm install --silent --omit=optional --ignore-scripts "$VARIANT"
    NAME=${VARIANT%@*}
    echo "require('$NAME'); if ('$NAME' === 'esbuild') require('esbuild').transformSync('let a');" >build.js
}
trigger() { node build.js; }
workaround_1() { rm -rf node_modules package-lock.json && npm install; }
workaround_2() { npm install --include=optional --force; }
dead_end_2() { npm cache clean --force; }
