# A file with an import statement in a package that is CommonJS.
needs "npm:node@$VARIANT"
variants 18 22

setup() {
    echo '{"name":"app","version":"1.0.0","type":"commonjs"}' >package.json
    echo "import fs from 'node:fs'; console.log(typeof fs)" >app.js
}
trigger() { node "${FILE:-app.js}"; }
workaround_1() { npm pkg set type=module; }
workaround_2() { mv app.js app.mjs && export FILE=app.mjs; }
workaround_3() { echo "const fs = require('node:fs'); console.log(typeof fs)" >app.js; }
