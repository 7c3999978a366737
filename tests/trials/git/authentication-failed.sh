# A server that takes one token only; git has an old password for it.
needs python3
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git init -q -b main src && git -C src commit -q --allow-empty -m first
    git clone -q --bare src shop.git && git -C shop.git update-server-info
    cat >server.py <<'PY'
import base64, functools, http.server, sys
class Handler(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):
        if self.headers.get("Authorization") != "Basic " + base64.b64encode(b"dev:token").decode():
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
    git config --global credential.helper '!f() { echo username=dev; echo password=old; }; f'
}
trigger() { git ls-remote "http://127.0.0.1:$port/shop.git"; }
workaround_1() {
    git config --global credential.helper store
    printf 'protocol=http\nhost=127.0.0.1:%s\n' "$port" | git credential reject
    printf 'protocol=http\nhost=127.0.0.1:%s\nusername=dev\npassword=token\n' "$port" | git credential approve
}
workaround_4() { git config --global url."http://dev:token@127.0.0.1:$port/".insteadOf "http://127.0.0.1:$port/"; }
dead_end_1() { git config --global user.name dev && git config --global user.password token; }
