# A Hook stands below an early return.
needs node "npm:react@$VARIANT" "npm:react-test-renderer@$VARIANT"
variants 17 18 19

setup() {
    ln -s "$TRIAL_DIR/needs/npm/node_modules" node_modules
    cat >app.js <<'JS'
const React = require('react'), { act, create } = require('react-test-renderer');
const h = React.createElement;
globalThis.IS_REACT_ACT_ENVIRONMENT = true;
let Card = function Card({ user }) {
  const [open] = React.useState(false);
  if (!user) return null;
  React.useEffect(() => {});
  return h('p', null, user, open);
};
function Page({ user }) { return h(Card, { user }); }
let root;
act(() => { root = create(h(Page, { user: null })); });
act(() => { root.update(h(Page, { user: 'Ann' })); });
JS
}
trigger() { node app.js; }
workaround_1() { sed -i '/React.useEffect/d; s/  if (!user) return null;/  React.useEffect(() => {});\n  if (!user) return null;/' app.js; }
workaround_2() { sed -i 's/function Page.*/function Page({ user }) { return user ? h(Card, { user }) : null; }/' app.js; }
dead_end_1() { sed -i 's,  React.useEffect,  // eslint-disable-next-line react-hooks/rules-of-hooks\n  React.useEffect,' app.js; }
dead_end_2() { sed -i 's/^let root/Card = React.memo(Card);\nlet root/' app.js; }
