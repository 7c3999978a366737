# A script with require and __dirname in a package of ES modules.
needs "npm:node@$VARIANT"
variants 16 20 24

setup() {
    echo '{"name":"app","version":"1.0.0","type":"module"}' >package.json
    echo "const path = require('node:path'); console.log(path.sep)" >app.js
}
trigger() { node "${FILE:-app.js}"; }
workaround_1() { echo "import path from 'node:path'; console.log(path.sep)" >app.js; }
workaround_2() { mv app.js app.cjs && export FILE=app.cjs; }
workaround_3() {
    { echo "import { createRequire } from 'node:module';"; echo "const require = createRequire(import.meta.url);"; cat app.js; } >new.js
    mv new.js app.js
}
workaround_4() { npm pkg delete type; }
