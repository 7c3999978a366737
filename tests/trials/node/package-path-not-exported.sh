# A file inside a package that its "exports" does not list is required.
needs "npm:node@$VARIANT"
variants 16 22

setup() {
    mkdir -p node_modules/lib/internal
    echo '{"name":"lib","version":"2.0.0","exports":{".":"./index.js"}}' >node_modules/lib/package.json
    echo 'exports.x = 1' >node_modules/lib/index.js
    echo 'exports.x = 1' >node_modules/lib/internal/x.js
    echo '{"name":"app","version":"1.0.0","type":"commonjs"}' >package.json
    echo "const lib = require('lib/internal/x'); console.log(lib.x)" >app.js
}
trigger() { node app.js; }
workaround_1() {
    node -p "JSON.stringify(require('./node_modules/lib/package.json').exports, null, 2)"
    echo "const lib = require('lib'); console.log(lib.x)" >app.js
}
workaround_4() {
    echo "const path = require('node:path'); const lib = require(path.resolve('node_modules/lib/internal/x.js')); console.log(lib.x)" >app.js
}
dead_end_2() { echo "const lib = require('lib/internal/x.js'); console.log(lib.x)" >app.js; }
