# A hub on the loopback has a gated repository that only one token may read.
needs "pip:huggingface_hub==$VARIANT" python3
variants 0.23.5 0.36.0 1.0.1

setup() {
    PORT=$(free_port); export HF_ENDPOINT="http://127.0.0.1:$PORT"
    cat >hub.py <<'CODE'
import http.server, sys
class Hub(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        token = self.headers.get('Authorization')
        if token == 'Bearer hf_reader':
            self.send_response(200); self.send_header('ETag', '"1"'); self.send_header('X-Repo-Commit', 'a' * 40)
            self.send_header('Content-Length', '2'); self.end_headers()
            if self.command == 'GET': self.wfile.write(b'{}')
            return
        self.send_response(403 if token else 401)
        self.send_header('X-Error-Code', 'GatedRepo'); self.send_header('X-Error-Message', 'Access to model acme/gated is restricted.')
        self.send_header('Content-Length', '0'); self.end_headers()
    do_HEAD = do_GET
http.server.HTTPServer(('127.0.0.1', int(sys.argv[1])), Hub).serve_forever()
CODE
    start python3 hub.py "$PORT"; wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$PORT"
    echo "from huggingface_hub import hf_hub_download; hf_hub_download('acme/gated', 'config.json')" >app.py
}
trigger() { python3 app.py; }
workaround_2() { export HF_TOKEN=hf_reader; }
dead_end_2() { export HF_TOKEN=hf_other; }
