# A CommonJS module is imported by default without esModuleInterop.
needs node "npm:typescript@$VARIANT"
variants 4.9.5 5.4 5.9

setup() {
    mkdir -p node_modules/cjs
    echo '{"name":"cjs","version":"1.0.0","main":"i.js","types":"i.d.ts"}' >node_modules/cjs/package.json
    echo 'declare function f(): void; export = f;' >node_modules/cjs/i.d.ts
    echo 'module.exports = () => {}' >node_modules/cjs/i.js
    echo "import cjs from 'cjs'; cjs();" >app.ts
}
trigger() { tsc --module commonjs --moduleResolution node $FLAGS app.ts && node app.js; }
workaround_1() { export FLAGS=--esModuleInterop; }
workaround_2() { echo "import cjs = require('cjs'); cjs();" >app.ts; }
