# The schema promises an e-mail address; the row has it under another name.
needs node "npm:graphql@$VARIANT"
variants 15 16

setup() {
    cat >app.js <<'JS'
const { buildSchema, graphql } = require('graphql');
const schema = buildSchema('type User { id: ID! email: String! } type Query { user: User! }');
const rootValue = { user: () => {
    const row = { id: 1, email_address: 'a@example.com' };
    return { id: row.id, email: row.email };
} };
Promise.resolve(graphql({ schema, source: '{ user { id email } }', rootValue }))
    .then((r) => { console.log(JSON.stringify(r)); process.exit(r.errors ? 1 : 0); });
JS
}
trigger() { node app.js; }
workaround_2() { sed -i 's/row.email }/row.email_address }/' app.js; }
workaround_3() { sed -i 's/email: String!/email: String/' app.js; }
workaround_4() { sed -i "s/row.email }/row.email ?? '' }/" app.js; }
dead_end_1() { sed -i 's/user: User!/user: User/' app.js; }
