# A named export is imported as a default one.
needs node "npm:react@$VARIANT" "npm:react-dom@$VARIANT"
variants 17 18 19

setup() {
    cat >app.js <<'JS'
const React = require('react'), { renderToString } = require('react-dom/server');
const h = React.createElement;
require('fs').writeFileSync('./card.js', "exports.Card = () => 'card'");
const Card = require('./card.js').default;
console.log(renderToString(h(Card)));
JS
}
trigger() { node app.js; }
workaround_1() { sed -i "s/const Card = .*/const { Card } = require('.\/card.js');/" app.js; }
