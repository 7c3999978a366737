# The token is sent without the word Bearer.
needs node "npm:axios@$VARIANT"
variants 0.27.2 1.7.9

setup() {
    cat >server.js <<'JS'
require('http').createServer((q, r) => {
    if (q.headers.authorization !== 'Bearer secret') { r.statusCode = 401; return r.end('{}'); }
    if (q.url !== '/mine') r.statusCode = 403;
    r.end('{"ok":true}');
}).listen(+process.argv[2], '127.0.0.1');
JS
    echo "require('axios').get(process.argv[2], { headers: { Authorization: process.env.AUTH || '' } }).then((r) => console.log(r.data), (e) => { console.error(String(e)); process.exit(1); })" >client.js
    PORT=$(free_port); start node server.js "$PORT"; wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$PORT"
}
trigger() { export AUTH="${AUTH:-secret}"; node client.js "http://127.0.0.1:$PORT/mine"; }
workaround_2() { export AUTH="Bearer secret"; }
