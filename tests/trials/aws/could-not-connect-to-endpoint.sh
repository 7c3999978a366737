# The endpoint is a local emulator that is not running.
needs python3 aws

setup() {
    cat >sts.py <<'PY'
import http.server, sys
class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        body = b'<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::000000000000:user/dev</Arn><UserId>AIDA</UserId><Account>000000000000</Account></GetCallerIdentityResult></GetCallerIdentityResponse>'
        self.send_response(200); self.send_header("Content-Length", str(len(body))); self.end_headers(); self.wfile.write(body)
http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
PY
    PORT=$(free_port)
    export AWS_ACCESS_KEY_ID=AKIAEXAMPLE AWS_SECRET_ACCESS_KEY=example AWS_DEFAULT_REGION=us-east-1 AWS_MAX_ATTEMPTS=1
    export AWS_ENDPOINT_URL=http://127.0.0.1:$PORT
}
trigger() { aws sts get-caller-identity --endpoint-url "$AWS_ENDPOINT_URL"; }
workaround_4() {
    start python3 sts.py "$PORT"
    wait_for python3 -c "import socket; socket.create_connection(('127.0.0.1', $PORT))"
}
dead_end_1() { export AWS_ACCESS_KEY_ID=AKIAOTHER AWS_SECRET_ACCESS_KEY=other; }
