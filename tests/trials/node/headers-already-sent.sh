# A handler of Express answers twice, as a return is missing.
needs node "npm:express@$VARIANT"
variants 4 5

setup() {
    cat >app.js <<'JS'
const app = require('express')();
app.get('/', (req, res) => {
    if (!req.query.id) res.status(404).json({ error: 'not found' });
    res.json({ id: req.query.id });
});
let failed = 0;
app.use((err, req, res, next) => { console.error(err); failed = 1; res.socket.end(); });
const server = app.listen(0, async () => {
    const get = require('http').get({ port: server.address().port }, (r) => r.resume().on('close', () => setTimeout(() => process.exit(failed), 50)));
    get.on('error', () => process.exit(1));
});
JS
}
trigger() { node app.js; }
workaround_1() { sed -i "s/if (!req.query.id) res/if (!req.query.id) return res/" app.js; }
dead_end_2() { sed -i "s/    res.json({ id: req.query.id });/    try { res.json({ id: req.query.id }); } catch (e) { res.status(500).json({ error: e.message }); }/" app.js; }
