# A page of one origin asks an API of another (in jsdom, which keeps the browser's rules).
needs node "npm:jsdom@$VARIANT"
variants 20 22 24

setup() {
    cat >server.js <<'JS'
require('http').createServer((q, r) => {
    if (process.env.ALLOW || require('fs').existsSync('allow')) { r.setHeader('Access-Control-Allow-Origin', 'http://localhost:3000'); r.setHeader('Access-Control-Allow-Headers', 'content-type'); }
    r.end('{"ok":true}');
}).listen(+process.argv[2], '127.0.0.1');
JS
    cat >page.js <<'JS'
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('', { url: 'http://localhost:3000/' });
const x = new window.XMLHttpRequest();
x.onload = () => { console.log(x.responseText); process.exit(0); };
x.onerror = () => process.exit(1);
x.open('POST', process.argv[2]); x.setRequestHeader('content-type', 'application/json');
/* headers */
x.send('{}');
JS
    PORT=$(free_port); start node server.js "$PORT"; wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$PORT"
}
trigger() { node page.js "http://127.0.0.1:$PORT/users"; }
workaround_2() { touch allow; }
dead_end_2() { sed -i "s|/. headers ./|x.setRequestHeader('Access-Control-Allow-Origin', '*');|" page.js; }
