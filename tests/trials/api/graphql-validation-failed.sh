# A query asks for a field that the schema names otherwise.
needs node "npm:graphql@$VARIANT"
variants 15 16

setup() {
    cat >app.js <<'JS'
const { buildSchema, graphql } = require('graphql');
const schema = buildSchema('type User { id: ID! name: String } type Query { user(id: ID!): User }');
const source = 'query User($id: ID!) { user(id: $id) { id fullName } }';
Promise.resolve(graphql({ schema, source, rootValue: { user: ({ id }) => ({ id, name: 'Ann' }) }, variableValues: { id: '1' } }))
    .then((r) => { console.log(JSON.stringify(r)); process.exit(r.errors ? 1 : 0); });
JS
}
trigger() { node app.js; }
workaround_2() { sed -i 's/fullName/name/' app.js; }
