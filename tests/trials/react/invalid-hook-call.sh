# A hook is called outside of a component.
needs node "npm:react@$VARIANT" "npm:react-dom@$VARIANT"
variants 17 18 19

setup() {
    cat >app.js <<'JS'
const React = require('react'), { renderToString } = require('react-dom/server');
const h = React.createElement;
const [n] = React.useState(0);
function App() { return h('p', null, n); }
console.log(renderToString(h(App)));
JS
}
trigger() { node app.js; }
workaround_2() { sed -i '/^const .n. = /d; s/function App() {/function App() { const [n] = React.useState(0);/' app.js; }
