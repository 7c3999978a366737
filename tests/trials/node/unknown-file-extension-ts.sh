# A TypeScript file of an ES module package is given to a Node.js without type stripping.
needs "npm:node@$VARIANT"
variants 18 20

setup() {
    mkdir src
    echo '{"name":"app","version":"1.0.0","type":"module"}' >package.json
    echo 'const answer: number = 42; console.log(answer); export {};' >src/index.ts
}
trigger() { ${RUN:-node} "${FILE:-src/index.ts}"; }
workaround_1() { npm install --silent --save-dev tsx && export RUN="npx tsx"; }
workaround_2() { npm install --silent --no-save node@24 && export RUN=node_modules/.bin/node; }
workaround_3() { npm install --silent --save-dev typescript@5 && npx tsc --module nodenext --outDir dist src/index.ts && export FILE=dist/index.js; }
dead_end_2() { npm install --silent --save-dev typescript@5 @types/node; }
