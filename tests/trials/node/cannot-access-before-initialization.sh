# Two modules import each other, and one uses the other's constant while it loads.
needs "npm:node@$VARIANT"
variants 18 22

setup() {
    echo '{"name":"app","version":"1.0.0","type":"module"}' >package.json
    printf "import './b.js';\nexport const limit = 10;\n" >a.js
    printf "import { limit } from './a.js';\nconsole.log(limit);\n" >b.js
}
trigger() { node a.js; }
workaround_3() {
    echo 'export const limit = 10;' >shared.js
    printf "import './b.js';\nexport { limit } from './shared.js';\n" >a.js
    sed -i 's/a.js/shared.js/' b.js
}
workaround_4() { printf "import { limit } from './a.js';\nexport function run() { console.log(limit); }\n" >b.js; }
dead_end_2() { printf "export const limit = 10;\nimport './b.js';\n" >a.js; }
