# A registry on the loopback wants a token for a private package.
needs node "npm:npm@$VARIANT"
variants 8 10 11

setup() {
    cat >registry.js <<'JS'
const http = require('http');
http.createServer((q, r) => {
    r.setHeader('content-type', 'application/json');
    if (q.headers.authorization !== 'Bearer secret') { r.statusCode = 401; return r.end('{"error":"unauthorized"}'); }
    r.end(JSON.stringify({ name: 'private', 'dist-tags': { latest: '1.0.0' }, versions: { '1.0.0': { name: 'private', version: '1.0.0', dist: { tarball: 'http://x/y.tgz' } } } }));
}).listen(+process.argv[2], '127.0.0.1');
JS
    PORT=$(free_port); start node registry.js "$PORT"; wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$PORT"
    echo '{"name":"app","version":"1.0.0","dependencies":{"private":"^1.0.0"}}' >package.json
    echo "registry=http://127.0.0.1:$PORT/" >.npmrc
}
trigger() { npm install --package-lock-only --no-audit --fetch-retries=0; }
workaround_2() { npm config set "//127.0.0.1:$PORT/:_authToken=\${NPM_TOKEN}" --location=project; export NPM_TOKEN=secret; }
dead_end_2() { npm cache clean --force; }
