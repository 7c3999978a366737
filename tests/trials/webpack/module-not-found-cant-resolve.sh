# A TypeScript-like file is imported without its ending, which webpack does not try by default.
needs node "npm:webpack@$VARIANT" npm:webpack-cli@5
variants 5.75.0 5.95.0

setup() {
    mkdir src
    echo '{"name":"app","version":"1.0.0"}' >package.json
    echo "import { a } from '@/button'; console.log(a)" >src/index.js
    echo 'export const a = 1' >src/button.jsx
}
trigger() { webpack --mode development; }
workaround_3() { echo "module.exports = { resolve: { extensions: ['.tsx', '.ts', '.jsx', '.js'], alias: { '@': require('path').resolve(__dirname, 'src') } } };" >webpack.config.js; }
dead_end_1() { rm -rf node_modules dist; }
