# A setter is called while rendering.
needs node "npm:react@$VARIANT" "npm:react-dom@$VARIANT"
variants 17 18 19

setup() {
    cat >app.js <<'JS'
const React = require('react'), { renderToString } = require('react-dom/server');
const h = React.createElement;
function App() { const [open, setOpen] = React.useState(0); return h('button', { onClick: setOpen(open + 1) }, open); }
console.log(renderToString(h(App)));
JS
}
trigger() { node app.js; }
workaround_1() { sed -i 's/onClick: setOpen(open + 1)/onClick: () => setOpen(open + 1)/' app.js; }
dead_end_2() { sed -i 's/return h/const handler = React.useCallback(() => setOpen(open + 1), [open]); return h/; s/onClick: setOpen(open + 1)/onClick: handler()/' app.js; }
