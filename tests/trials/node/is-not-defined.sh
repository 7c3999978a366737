# A name is used that the file neither declares nor imports.
needs "npm:node@$VARIANT"
variants 16 24

setup() {
    echo '{"name":"app","version":"1.0.0","type":"commonjs"}' >package.json
    echo "module.exports = { port: 80 }" >config.js
    echo "if (config) console.log(config.port)" >app.js
}
trigger() { node app.js; }
workaround_1() { sed -i "1i const config = require('./config');" app.js; }
dead_end_2() { echo "if (config) { console.log(config.port) } else { console.log('none') }" >app.js; }
