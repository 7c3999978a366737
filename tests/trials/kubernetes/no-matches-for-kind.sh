# A manifest names a version of a kind that the cluster does not serve.
needs python3
variants 1.20 1.32
if [ "$VARIANT" = 1.20 ]; then needs apt:kubernetes-client; else needs kubectl; fi

# A server that knows pods and nothing else, enough for kubectl's discovery.
api() {
    cat >api.py <<'PY'
import http.server, json, ssl, sys
known = {
    "/api": {"kind": "APIVersions", "versions": ["v1"]},
    "/apis": {"kind": "APIGroupList", "apiVersion": "v1", "groups": []},
    "/api/v1": {"kind": "APIResourceList", "groupVersion": "v1", "resources": [
        {"name": "pods", "singularName": "pod", "namespaced": True, "kind": "Pod", "verbs": ["get", "list", "create"]}]},
    "/api/v1/namespaces/default/pods": {"kind": "PodList", "apiVersion": "v1", "metadata": {}, "items": []},
}
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = known.get(self.path.split("?")[0])
        data = json.dumps(body or {"kind": "Status", "apiVersion": "v1", "status": "Failure", "reason": "NotFound", "code": 404}).encode()
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)
server = http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler)
if len(sys.argv) > 2:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[2], sys.argv[3])
    server.socket = context.wrap_socket(server.socket, server_side=True)
server.serve_forever()
PY
    PORT=$(free_port)
    start python3 api.py "$PORT" "$@"
    wait_for python3 -c "import socket; socket.create_connection(('127.0.0.1', $PORT))"
}
config() {  # server, more
    printf 'apiVersion: v1\nkind: Config\ncurrent-context: c\ncontexts: [{name: c, context: {cluster: c, user: u}}]\nusers: [{name: u, user: {token: t}}]\nclusters: [{name: c, cluster: {server: "%s"%s}}]\n' "$1" "$2"
}
setup() {
    api; config "http://127.0.0.1:$PORT" >config; export KUBECONFIG=$PWD/config
    printf 'apiVersion: v1beta1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: a}]}\n' >pod.yaml
    flags=
}
trigger() { kubectl create --dry-run=client --validate=false $flags -f pod.yaml; }
workaround_2() { sed -i 's|v1beta1|v1|' pod.yaml; }
dead_end_1() { flags=--validate=false; }
