# An application that forces https behind an nginx which does not say how the visitor came.
needs curl python3 apt:nginx

# Writes nginx.conf around the given server block and starts or checks it in this folder.
conf() {
    mkdir -p tmp && printf "%s\n" "daemon off; pid $PWD/nginx.pid; error_log $PWD/error.log;" "events {}" "http {" "access_log off;" \
        "client_body_temp_path $PWD/tmp/b; proxy_temp_path $PWD/tmp/p; fastcgi_temp_path $PWD/tmp/f; uwsgi_temp_path $PWD/tmp/u; scgi_temp_path $PWD/tmp/s;" \
        "$@" "}" >nginx.conf
}
run_nginx() { start nginx -p "$PWD" -c nginx.conf && wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$port"; }
setup() {
    cat >app.py <<'PY'
import http.server, sys
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        secure = self.headers.get("X-Forwarded-Proto") == "https"
        self.send_response(200 if secure else 301)
        self.send_header("Location", "https://%s%s" % (self.headers["Host"], self.path))
        self.send_header("Content-Length", "0")
        self.end_headers()
http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
PY
    port=$(free_port) app=$(free_port)
    start python3 app.py "$app"
    openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost
    conf "server { listen 127.0.0.1:$port ssl; ssl_certificate $PWD/cert.pem; ssl_certificate_key $PWD/key.pem; location / { proxy_pass http://127.0.0.1:$app; proxy_set_header Host \$http_host; } }"
    run_nginx
    wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$app"
}
trigger() { curl -sSL ${options:-} --cacert cert.pem "https://localhost:$port/"; }
workaround_2() { sed -i 's|proxy_set_header Host|proxy_set_header X-Forwarded-Proto $scheme; proxy_set_header Host|' nginx.conf && nginx -p "$PWD" -c nginx.conf -s reload && sleep 1; }
dead_end_1() { options="--max-redirs 100"; }
