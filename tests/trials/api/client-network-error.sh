# fetch is given a port that it refuses to ask.
needs "npm:node@$VARIANT"
variants 18 22

setup() {
    PORT=6000
    echo "require('http').createServer((q, r) => r.end('ok')).listen(+process.argv[2], '127.0.0.1')" >server.js
    echo "fetch(process.argv[2]).then((r) => r.text()).then(console.log)" >client.js
}
trigger() { node client.js "http://127.0.0.1:$PORT/"; }
workaround_2() { PORT=$(free_port); start node server.js "$PORT"; wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$PORT"; }
dead_end_2() { sed -i "s/process.argv\[2\])/process.argv[2], { mode: 'no-cors' })/" client.js; }
