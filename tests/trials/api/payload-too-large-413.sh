# A JSON body of 200 kB goes to Express with its default limit.
needs node "npm:express@$VARIANT" npm:axios@1
variants 4 5

setup() {
    cat >app.js <<'JS'
const express = require('express');
const app = express();
app.use(express.json());
app.post('/', (req, res) => res.json({ size: req.body.data.length }));
const server = app.listen(0, () => {
    require('axios').post(`http://127.0.0.1:${server.address().port}/`, { data: 'x'.repeat(200000) })
        .then((r) => { console.log(r.data); process.exit(0); }, (e) => { console.error(String(e)); process.exit(1); });
});
JS
}
trigger() { node app.js; }
workaround_2() { sed -i "s/express.json()/express.json({ limit: '10mb' })/" app.js; }
dead_end_1() { sed -i "/express.json()/a app.use(express.json({ limit: '10mb' }));" app.js; }
