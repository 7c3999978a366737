# A request of 5 MiB goes to a server with gRPC's default limit.
needs node "npm:@grpc/grpc-js@$VARIANT"
variants 1.8.22 1.12.6

setup() {
    cat >lib.js <<'JS'
const grpc = require('@grpc/grpc-js');
const raw = { requestStream: false, responseStream: false, requestSerialize: (x) => Buffer.from(x), requestDeserialize: (x) => x.toString(), responseSerialize: (x) => Buffer.from(x), responseDeserialize: (x) => x.toString() };
module.exports = { grpc, service: { hello: { path: '/demo.Greeter/Hello', ...raw }, bye: { path: '/demo.Greeter/Bye', ...raw } } };
JS
    cat >server.js <<'JS'
const { grpc, service } = require('./lib'), fs = require('fs');
const impl = { hello: (c, cb) => setTimeout(cb, 600, null, c.request) };
if (fs.existsSync('new')) impl.bye = impl.hello;
const server = new grpc.Server({ 'grpc.max_receive_message_length': fs.existsSync('big') ? 8 << 20 : 4 << 20 });
server.addService(fs.existsSync('new') ? service : { hello: service.hello }, impl);
server.bindAsync(`127.0.0.1:${process.argv[2]}`, grpc.ServerCredentials.createInsecure(), () => server.start?.());
JS
    cat >client.js <<'JS'
const { grpc, service } = require('./lib');
const Client = grpc.makeGenericClientConstructor(service);
const o = { deadline: 5000, method: 'hello', size: 10, options: {}, call: {}, ...JSON.parse(process.env.OPTS || '{}') };
new Client(`127.0.0.1:${process.argv[2]}`, grpc.credentials.createInsecure(), o.options)[o.method]('x'.repeat(o.size), new grpc.Metadata(), { deadline: Date.now() + o.deadline, ...o.call }, (e, r) => {
    if (e) { console.error(String(e)); process.exit(1); }
    console.log(r.length); process.exit(0);
});
JS
    PORT=$(free_port); export OPTS='{"size":5242880}'; start node server.js "$PORT"; OLD=$!; listening
}
listening() { wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$PORT"; }
trigger() { node client.js "$PORT"; }
workaround_1() { kill "$OLD"; touch big; export OPTS='{"size":5242880,"options":{"grpc.max_receive_message_length":16777216}}'; PORT=$(free_port); start node server.js "$PORT"; listening; }
dead_end_1() { export OPTS='{"size":5242880,"options":{"grpc.max_send_message_length":16777216}}'; }
dead_end_2() { export OPTS='{"size":5242880,"options":{"grpc.max_receive_message_length":16777216}}'; }
