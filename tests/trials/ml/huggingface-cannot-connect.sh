# A file of the hub is asked for in offline mode with an empty cache.
needs "pip:huggingface_hub==$VARIANT" python3
variants 0.23.5 0.36.0 1.0.1

setup() {
    PORT=$(free_port); export HF_ENDPOINT="http://127.0.0.1:$PORT" HF_HUB_OFFLINE=1
    cat >hub.py <<'CODE'
import http.server, sys
class Hub(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.send_header('ETag', '"1"'); self.send_header('X-Repo-Commit', 'a' * 40)
        self.send_header('Content-Length', '2'); self.end_headers()
        if self.command == 'GET': self.wfile.write(b'{}')
    do_HEAD = do_GET
http.server.HTTPServer(('127.0.0.1', int(sys.argv[1])), Hub).serve_forever()
CODE
    start python3 hub.py "$PORT"; wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$PORT"
    echo "from huggingface_hub import hf_hub_download; hf_hub_download('acme/open', 'config.json')" >app.py
}
trigger() { python3 app.py; }
workaround_2() { unset HF_HUB_OFFLINE; }
workaround_3() { HF_HUB_OFFLINE=0 python3 app.py; }
dead_end_2() { sed -i "s/'config.json')/'config.json', local_files_only=True)/" app.py; }
