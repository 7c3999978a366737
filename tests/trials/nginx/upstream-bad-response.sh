# The application sends 10 KB of headers.
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
        self.send_response(200)
        for i in range(10):
            self.send_header("Set-Cookie", "c%d=%s" % (i, "x" * 1000))
        self.send_header("Content-Length", "0")
        self.end_headers()
http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
PY
    port=$(free_port) app=$(free_port)
    start python3 app.py "$app"
    wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$app"
    conf "server { listen 127.0.0.1:$port; location / { proxy_pass http://127.0.0.1:$app; } }"
    run_nginx
}
trigger() { curl -sSf -o body "http://127.0.0.1:$port/" && return; tail -1 error.log; return 1; }
workaround_3() { sed -i 's|^server {|proxy_buffer_size 16k; proxy_buffers 8 16k; proxy_busy_buffers_size 32k; server {|' nginx.conf && nginx -p "$PWD" -c nginx.conf -s reload && sleep 1; }
dead_end_1() { sed -i 's|^server {|proxy_read_timeout 600s; server {|' nginx.conf && nginx -p "$PWD" -c nginx.conf -s reload && sleep 1; }
dead_end_2() { sed -i 's|^server {|large_client_header_buffers 8 64k; server {|' nginx.conf && nginx -p "$PWD" -c nginx.conf -s reload && sleep 1; }
