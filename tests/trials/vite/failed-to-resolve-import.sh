# An alias that only tsconfig.json knows.
needs node "npm:vite@$VARIANT"
variants 5.4.10 6.0.3

setup() {
    mkdir src
    echo '{"name":"app","version":"1.0.0","type":"module"}' >package.json
    echo '<script type="module" src="/src/main.js"></script>' >index.html
    echo "import { a } from '@/button.js'; console.log(a)" >src/main.js
    echo 'export const a = 1' >src/button.js
}
trigger() { vite build; }
workaround_2() { printf "import { fileURLToPath, URL } from 'node:url';\nexport default { resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } } };\n" >vite.config.js; }
dead_end_2() { echo '{"compilerOptions":{"paths":{"@/*":["./src/*"]}}}' >tsconfig.json; }
