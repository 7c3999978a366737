# A named export is called as if the module itself were the function.
needs node "npm:js-yaml@$VARIANT"
variants 3.14.1 4.1.0

setup() {
    echo "const load = require('js-yaml'); console.log(load('a: 1').a)" >app.js
}
trigger() { node app.js; }
workaround_2() { sed -i "s/const load/const { load }/" app.js; }
dead_end_1() { npm install --silent --no-save --prefix "$TRIAL_DIR/needs/npm" "js-yaml@$VARIANT"; }
