# The DNS server that the program asks for the SRV record refuses the query.
needs node "npm:mongodb@$VARIANT"
variants 5.9.2 6.20.0

setup() {
    # Answers every command of the driver, so that the program can connect without SRV.
    cat >server.js <<'JS'
const { BSON } = require('mongodb');
const answer = (id, legacy) => {
    const doc = BSON.serialize({ ok: 1, ismaster: true, isWritablePrimary: true, helloOk: true, maxBsonObjectSize: 16777216,
        maxMessageSizeBytes: 48000000, maxWriteBatchSize: 100000, minWireVersion: 0, maxWireVersion: 17, localTime: new Date() });
    const head = Buffer.alloc(legacy ? 36 : 21);
    if (legacy) head.writeInt32LE(1, 32);
    head.writeInt32LE(head.length + doc.length, 0);
    head.writeInt32LE(id, 8);
    head.writeInt32LE(legacy ? 1 : 2013, 12);
    return Buffer.concat([head, doc]);
};
require('net').createServer((socket) => {
    let data = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
        data = Buffer.concat([data, chunk]);
        while (data.length >= 16 && data.length >= data.readInt32LE(0)) {
            socket.write(answer(data.readInt32LE(4), data.readInt32LE(12) === 2004));
            data = data.subarray(data.readInt32LE(0));
        }
    });
}).listen(+process.argv[2], '127.0.0.1');
JS
    cat >app.js <<'JS'
const { MongoClient } = require('mongodb');
require('node:dns').setServers(['127.0.0.1:' + process.env.DNS_PORT]);
const client = new MongoClient(process.env.MONGODB_URI, JSON.parse(process.env.OPTIONS || '{}'));
client.connect().then(() => client.db('shop').command({ ping: 1 }))
    .then(() => process.exit(0), (err) => { console.error(err); process.exit(1); });
JS
    DNS_PORT=$(free_port); PORT=$(free_port)
    export DNS_PORT MONGODB_URI='mongodb+srv://cluster0.abcde.mongodb.example/shop'
    start node server.js "$PORT"
    wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$PORT"
}
trigger() { node app.js; }
workaround_3() { export MONGODB_URI="mongodb://127.0.0.1:$PORT/shop"; }
dead_end_3() { export OPTIONS='{"serverSelectionTimeoutMS": 60000}'; }
