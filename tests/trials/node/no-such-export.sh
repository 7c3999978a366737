# A named import is asked of a module that has a default export, and of a CommonJS file.
needs "npm:node@$VARIANT"
variants 16 20 24

setup() {
    echo '{"name":"app","version":"1.0.0","type":"module"}' >package.json
    echo "export default function load() { return 1 }" >lib.js
    echo "import { load } from './lib.js'; console.log(load())" >app.js
}
trigger() { node app.js; }
workaround_1() { node -e "import('./lib.js').then(m => console.log(Object.keys(m)))" && sed -i 's/{ load }/load/' app.js; }
workaround_2() { sed -i 's/{ load }/load/' app.js; }
dead_end_1() { npm pkg set type=module; }
