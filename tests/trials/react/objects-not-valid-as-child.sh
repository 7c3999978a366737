# A Date is put into JSX.
needs node "npm:react@$VARIANT" "npm:react-dom@$VARIANT"
variants 17 18 19

setup() {
    cat >app.js <<'JS'
const React = require('react'), { renderToString } = require('react-dom/server');
const h = React.createElement;
const date = new Date();
console.log(renderToString(h('p', null, date)));
JS
}
trigger() { node app.js; }
workaround_2() { sed -i 's/null, date/null, date.toLocaleDateString()/' app.js; }
