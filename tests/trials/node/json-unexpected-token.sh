# A server answers an HTML page where the client expects JSON.
needs "npm:node@$VARIANT"
variants 18 22

setup() {
    cat >app.mjs <<'JS'
import http from 'node:http';
const server = http.createServer((q, r) => {
    if (q.url === '/api/users') return r.setHeader('content-type', 'application/json').end('[1]');
    r.setHeader('content-type', 'text/html').end('<!DOCTYPE html><title>App</title>');
}).listen(0, '127.0.0.1');
await new Promise((f) => server.once('listening', f));
const response = await fetch(`http://127.0.0.1:${server.address().port}/users`, { headers: {} });
const data = await response.json();
console.log(data);
server.close();
JS
}
trigger() { node app.mjs; }
workaround_2() { sed -i "s/= await response.json()/= response.headers.get('content-type')?.includes('json') ? await response.json() : null/" app.mjs; }
dead_end_1() { sed -i "s/headers: {}/headers: { Accept: 'application\/json' }/" app.mjs; }
