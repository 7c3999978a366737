# A program uses built-in functions that came with later releases of Node.js.
needs "npm:node@$VARIANT"
variants 14 16 18

setup() {
    echo '{"name":"app","version":"1.0.0","type":"commonjs","dependencies":{"is-odd":"3.0.1"}}' >package.json
    echo 'let a; if (process.version < "v15") eval("a ??= 1"); if (process.version < "v17") console.log(typeof structuredClone(1)); console.log([3, 1].toSorted());' >app.js
}
trigger() { ${RUN:-node} app.js; }
workaround_2() { PATH=/usr/bin:$PATH npm install --silent --save-dev node@22 && export RUN=node_modules/.bin/node; }
dead_end_1() { rm -rf node_modules package-lock.json; }
