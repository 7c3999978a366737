# A WebSocket client uses a path that the server does not serve.
needs node "npm:ws@$VARIANT"
variants 7.5.10 8.18.0

setup() {
    cat >server.js <<'JS'
const { Server, WebSocketServer } = require('ws'), http = require('http');
const server = http.createServer((q, r) => { r.statusCode = 404; r.end(); });
const wss = new (WebSocketServer || Server)({ noServer: true });
server.on('upgrade', (q, s, h) => q.url === '/ws' ? wss.handleUpgrade(q, s, h, (c) => c.send('hi')) : s.end('HTTP/1.1 404 Not Found\r\n\r\n'));
server.listen(+process.argv[2], '127.0.0.1');
JS
    echo "const W = require('ws'); new W(process.argv[2]).on('message', (m) => { console.log(String(m)); process.exit(0); });" >client.js
    PORT=$(free_port); start node server.js "$PORT"; wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$PORT"
}
trigger() { node client.js "ws://127.0.0.1:$PORT/${ROUTE:-socket}"; }
workaround_3() { export ROUTE=ws; }
dead_end_2() { node client.js "ws://127.0.0.1:$PORT/socket" || node client.js "ws://127.0.0.1:$PORT/socket" || true; }
