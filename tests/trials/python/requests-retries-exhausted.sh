# A server answers 503 twice before it works, and the client allows one retry.
needs "pip:requests==$VARIANT" python3.11
variants 2.31.0 2.34.2

setup() {
    cat >server.py <<'CODE'
import http.server, sys
class Busy(http.server.BaseHTTPRequestHandler):
    seen = {}
    def do_GET(self):
        n = Busy.seen[self.path] = Busy.seen.get(self.path, 0) + 1
        self.send_response(503 if n <= 3 else 200); self.send_header('Content-Length', '0'); self.end_headers()
http.server.HTTPServer(('127.0.0.1', int(sys.argv[1])), Busy).serve_forever()
CODE
    PORT=$(free_port); start python3 server.py "$PORT"; wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$PORT"
    printf "import requests, os\nfrom requests.adapters import HTTPAdapter\nfrom urllib3.util.retry import Retry\nsession = requests.Session()\nretry = Retry(1, status_forcelist=[503])\nsession.mount('http://', HTTPAdapter(max_retries=retry))\nr = session.get('http://127.0.0.1:$PORT/%%d' %% os.getpid(), timeout=(5, 60))\n" >app.py
}
trigger() { python3 app.py; }
workaround_2() { sed -i 's/^retry = .*/retry = Retry(5, backoff_factor=0.2, status_forcelist=[429, 502, 503, 504])/' app.py; }
dead_end_1() { sed -i 's/timeout=(5, 60)/&, verify=False/' app.py; }
