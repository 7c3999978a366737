# A package without types is imported in strict mode.
needs node "npm:typescript@$VARIANT"
variants 4.9.5 5.9

setup() {
    mkdir -p node_modules/untyped
    echo '{"name":"untyped","version":"1.0.0","main":"i.js"}' >node_modules/untyped/package.json
    echo 'module.exports = { a: 1 }' >node_modules/untyped/i.js
    echo '{"compilerOptions":{"strict":true,"noEmit":true,"module":"commonjs","skipLibCheck":false},"include":["*.ts","types"]}' >tsconfig.json
    echo "import * as untyped from 'untyped'; console.log(untyped);" >app.ts
}
trigger() { tsc -p .; }
workaround_2() { mkdir -p types && echo "declare module 'untyped';" >types/untyped.d.ts; }
dead_end_2() { sed -i 's/"skipLibCheck":false/"skipLibCheck":true/' tsconfig.json; }
