# No credentials are configured; a server on the loopback stands in for the service once there are.
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
    start python3 sts.py "$PORT"
    wait_for python3 -c "import socket; socket.create_connection(('127.0.0.1', $PORT))"
    export AWS_EC2_METADATA_DISABLED=true AWS_DEFAULT_REGION=us-east-1
}
trigger() { aws sts get-caller-identity --endpoint-url "http://127.0.0.1:$PORT"; }
workaround_2() {
    aws configure set aws_access_key_id AKIAEXAMPLE
    aws configure set aws_secret_access_key example
}
workaround_3() { export AWS_ACCESS_KEY_ID=AKIAEXAMPLE AWS_SECRET_ACCESS_KEY=example; }
dead_end_2() { aws configure set region eu-west-1; export AWS_DEFAULT_REGION=eu-west-1; }
