# An ES module imports another without its ending.
needs node "npm:typescript@$VARIANT"
variants 5.4 5.9

setup() {
    echo '{"name":"app","type":"module"}' >package.json; echo 'export const x = 1' >b.ts; echo "import { x } from './b'; console.log(x)" >app.ts
}
trigger() { tsc --noEmit ${FLAGS:---module nodenext --moduleResolution nodenext} app.ts; }
workaround_1() { sed -i "s/'.\/b'/'.\/b.js'/" app.ts; }
workaround_2() { export FLAGS="--module esnext --moduleResolution bundler"; }
