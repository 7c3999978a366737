# The client's configuration names a helper that is not installed.
needs python3 jq apt:docker.io apt:busybox-static
variants 20.10 28

# The newest client on PATH for the second variant, the engine's own for the first.
client() { if [ "$VARIANT" = 28 ]; then "$(type -ap docker | tail -n 1)" "$@"; else docker "$@"; fi; }
engine() {
    export DOCKER_HOST=unix://$TRIAL_DIR/d.sock
    start dockerd --iptables=false --ip6tables=false --bridge=none --storage-driver=vfs \
        --data-root "$TRIAL_DIR/data" --exec-root "$TRIAL_DIR/exec" -p "$TRIAL_DIR/pid" -H "$DOCKER_HOST"
    wait_for docker version
    trap 'docker ps -aq | xargs -r docker rm -f; kill "$(cat "$TRIAL_DIR/pid")"; sleep 1; umount "$TRIAL_DIR"/exec/netns/*' EXIT
    mkdir -p root/bin
    cp "$(command -v busybox)" root/bin
    for name in sh sleep true cat; do ln -s busybox "root/bin/$name"; done
    tar -C root -c . | docker import - box
}
setup() {
    engine
    cat >registry.py <<'PY'
import http.server, sys
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.send_header("Docker-Distribution-Api-Version", "registry/2.0"); self.send_header("Content-Length", "2"); self.end_headers(); self.wfile.write(b"{}")
http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
PY
    PORT=$(free_port)
    start python3 registry.py "$PORT"
    wait_for python3 -c "import socket; socket.create_connection(('127.0.0.1', $PORT))"
    mkdir -p ~/.docker
    echo '{ "credsStore": "desktop" }' >~/.docker/config.json
}
trigger() { echo secret | client login -u dev --password-stdin "127.0.0.1:$PORT"; }
workaround_1() {
    cp ~/.docker/config.json ~/.docker/config.json.bak
    jq 'del(.credsStore)' ~/.docker/config.json.bak >~/.docker/config.json
}
workaround_4() { export DOCKER_CONFIG; DOCKER_CONFIG=$(mktemp -d); }
dead_end_1() { client logout "127.0.0.1:$PORT" || true; echo secret | client login -u dev --password-stdin "127.0.0.1:$PORT" || true; }
