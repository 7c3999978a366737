# A server hangs up on the first request and answers the next.
needs "npm:node@$VARIANT"
variants 18 22

setup() {
    cat >server.js <<'JS'
let n = 0;
require('http').createServer((q, r) => { if (q.url !== '/new' && n++ % 2 === 0) q.socket.destroy(); else r.end('ok'); }).listen(+process.argv[2], '127.0.0.1');
JS
    cat >client.js <<'JS'
const http = require('http');
http.get(process.argv[2], { timeout: 1000 }, (r) => r.resume());
JS
    PORT=$(free_port); start node server.js "$PORT"
    wait_for node -e "require('http').get('http://127.0.0.1:$PORT/new', r => r.resume()).on('error', () => process.exit(1))"
}
trigger() { node client.js "http://127.0.0.1:$PORT/"; }
workaround_2() {
    cat >client.js <<'JS'
async function get(url, tries = 3) {
  for (let i = 1; ; i++) try { return await fetch(url); } catch (e) { if (i === tries) throw e; }
}
get(process.argv[2]).then((r) => r.text()).then(console.log);
JS
}
dead_end_1() {
    sed -i 's/1000/60000/' client.js
    node -e "require('http').get('http://127.0.0.1:$PORT/', r => r.resume()).on('error', () => {})"
}
