# A server that asks for a login, and a job without a terminal or a credential.
needs python3
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git init -q -b main src && git -C src commit -q --allow-empty -m first
    git clone -q --bare src shop.git && git -C shop.git update-server-info
    cat >server.py <<'PY'
import base64, http.server, sys
class Handler(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):
        if self.headers.get("Authorization") != "Basic " + base64.b64encode(b"x-access-token:token").decode():
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="git"')
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            super().do_GET()
http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
PY
    port=$(free_port)
    start python3 server.py "$port"
    wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$port"
}
trigger() { GIT_TERMINAL_PROMPT=${prompt:-0} setsid git ls-remote "http://127.0.0.1:$port/shop.git"; }
workaround_2() { git config --global url."http://x-access-token:token@127.0.0.1:$port/".insteadOf "http://127.0.0.1:$port/"; }
workaround_3() {
    export TOKEN=token
    git config --global credential.helper '!f() { echo username=x-access-token; echo "password=$TOKEN"; }; f'
}
dead_end_1() { prompt=1; }
dead_end_2() { git config --global user.name dev && git config --global user.email dev@example.com; }
