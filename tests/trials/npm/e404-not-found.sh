# A dependency is asked of a registry (on the loopback) that does not have it.
needs node "npm:npm@$VARIANT"
variants 8 10 11

setup() {
    cat >registry.js <<'JS'
const http = require('http');
http.createServer((q, r) => {
    r.setHeader('content-type', 'application/json');
    if (q.url === '/@myorg%2fgood') return r.end(JSON.stringify({ name: '@myorg/good', 'dist-tags': { latest: '1.0.0' }, versions: { '1.0.0': { name: '@myorg/good', version: '1.0.0', dist: { tarball: 'http://x/y.tgz' } } } }));
    r.statusCode = 404; r.end('{"error":"Not found"}');
}).listen(+process.argv[2], '127.0.0.1');
JS
    OTHER=$(free_port); start node registry.js "$OTHER"
    WRONG=$(free_port); sed s/@myorg%2fgood/none/ registry.js >wrong.js; start node wrong.js "$WRONG"
    wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$OTHER" && wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$WRONG"
    echo '{"name":"app","version":"1.0.0","dependencies":{"@myorg/good":"^1.0.0"}}' >package.json
    echo "registry=http://127.0.0.1:$WRONG/" >.npmrc
}
trigger() { npm install --package-lock-only --no-audit --fetch-retries=0 $FLAGS; }
workaround_2() { npm config set "@myorg:registry=http://127.0.0.1:$OTHER" --location=project; }
workaround_4() { npm pkg delete dependencies.@myorg/good; }
dead_end_1() { npm cache clean --force; }
dead_end_2() { export FLAGS="--force --legacy-peer-deps"; }
