# A style sheet and an image are imported without rules for them.
needs node "npm:webpack@$VARIANT" npm:webpack-cli@5
variants 5.75.0 5.95.0

setup() {
    mkdir src
    echo '{"name":"app","version":"1.0.0"}' >package.json
    echo "import './${FILE:-a.css}';" >src/index.js
    echo 'a { color: red }' >src/a.css
    echo 'module.exports = {};' >webpack.config.js
}
trigger() { webpack --mode development; }
workaround_1() {
    npm install --silent --save-dev style-loader@3 css-loader@6
    echo "module.exports = { module: { rules: [{ test: /\\.css$/, use: ['style-loader', 'css-loader'] }] } };" >webpack.config.js
}
dead_end_1() { npm install --silent --save-dev style-loader@3 css-loader@6; }
