# A client closes its socket while the server is still at the handshake.
needs node "npm:ws@$VARIANT"
variants 8.7.0 8.18.0

setup() {
    cat >server.js <<'JS'
const { WebSocketServer } = require('ws');
new WebSocketServer({ port: +process.argv[2], host: '127.0.0.1' });
JS
    cat >client.js <<'JS'
const WebSocket = require('ws');
const ws = new WebSocket(process.argv[2]);
ws.close();
JS
    PORT=$(free_port); start node server.js "$PORT"; wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$PORT"
}
trigger() { timeout 10 node client.js "ws://127.0.0.1:$PORT/"; }
workaround_1() { sed -i "s/^ws.close();/if (ws.readyState === WebSocket.CONNECTING) ws.once('open', () => ws.close()); else ws.close();/" client.js; }
workaround_2() { sed -i "s/^ws.close/ws.on('error', (err) => console.error('websocket:', err.name)); ws.close/" client.js; }
dead_end_1() { sed -i 's/ws.close/ws.terminate/' client.js; }
dead_end_2() { sed -i 's/^ws.close();/try { ws.close(); } catch { }/' client.js; }
dead_end_3() { sed -i 's/argv\[2\])/argv[2], { handshakeTimeout: 60000 })/' client.js; }
