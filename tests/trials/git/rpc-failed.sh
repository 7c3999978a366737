# nginx in front of a git server takes no request over 1 MB, and a push is larger.
needs python3 apt:nginx
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git init -q --bare -b main shop.git && git -C shop.git config http.receivepack true
    git init -q -b main src && head -c 3000000 /dev/urandom >src/data.bin
    git -C src add . && git -C src commit -q -m data
    cat >server.py <<'PY'
import http.server, os, subprocess, sys
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        path, _, query = self.path.partition("?")
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        env = dict(os.environ, GIT_PROJECT_ROOT=os.getcwd(), GIT_HTTP_EXPORT_ALL="1", PATH_INFO=path, QUERY_STRING=query,
                   REQUEST_METHOD=self.command, CONTENT_TYPE=self.headers.get("Content-Type") or "", CONTENT_LENGTH=str(len(body)),
                   HTTP_CONTENT_ENCODING=self.headers.get("Content-Encoding") or "")
        out = subprocess.run(["git", "http-backend"], input=body, env=env, capture_output=True).stdout
        head, _, rest = out.partition(b"\r\n\r\n")
        self.send_response(200)
        for line in head.decode().split("\r\n"):
            name, _, value = line.partition(": ")
            if name != "Status":
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(rest)))
        self.end_headers()
        self.wfile.write(rest)
    do_POST = do_GET
http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
PY
    back=$(free_port) port=$(free_port)
    start python3 server.py "$back"
    mkdir -p nginx && cat >nginx.conf <<CONF
daemon off; worker_processes 1; pid $PWD/nginx/pid; error_log stderr;
events {}
http {
    access_log off;
    client_body_temp_path $PWD/nginx/b; proxy_temp_path $PWD/nginx/p; fastcgi_temp_path $PWD/nginx/f; uwsgi_temp_path $PWD/nginx/u; scgi_temp_path $PWD/nginx/s;
    server { listen 127.0.0.1:$port; location / { proxy_pass http://127.0.0.1:$back; } }
}
CONF
    start nginx -p "$PWD" -c nginx.conf
    wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$port"
    wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$back"
    git -C src remote add origin "http://127.0.0.1:$port/shop.git"
}
trigger() { cd src && git push origin main; }
workaround_4() {
    sed -i 's/location \/ {/location \/ { client_max_body_size 0; proxy_read_timeout 600s; proxy_request_buffering on;/' nginx.conf
    nginx -p "$PWD" -c nginx.conf -s reload && sleep 1
}
dead_end_1() { git config --global http.postBuffer 524288000; }
dead_end_2() { git config --global core.compression 0; }
dead_end_3() { git config --global http.sslVerify false; }
