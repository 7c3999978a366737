# A CommonJS file imports a package that is an ES module only.
needs node "npm:typescript@$VARIANT"
variants 5.4.5 5.9

setup() {
    mkdir -p node_modules/esm
    echo '{"name":"esm","version":"1.0.0","type":"module","exports":"./i.js","types":"i.d.ts"}' >node_modules/esm/package.json
    echo 'export const x = 1' >node_modules/esm/i.js
    echo 'export declare const x: number' >node_modules/esm/i.d.ts
    echo '{"name":"app","version":"1.0.0"}' >package.json
    echo "import { x } from 'esm'; console.log(x);" >app.ts
}
trigger() { ${TSC:-tsc} --noEmit --target es2022 ${FLAGS:---module node16 --moduleResolution node16} app.ts; }
workaround_1() { npm pkg set type=module; }
workaround_2() { npm install --silent --no-save --prefix newer typescript@5.9 && export TSC=newer/node_modules/.bin/tsc FLAGS="--module nodenext --skipLibCheck"; }
workaround_3() { printf "async function main() {\n  const { x } = await import('esm');\n  console.log(x);\n}\nmain();\n" >app.ts; }
workaround_4() { export FLAGS="--module esnext --moduleResolution bundler"; }
dead_end_1() { export FLAGS="--module node16 --moduleResolution node16 --esModuleInterop"; }
