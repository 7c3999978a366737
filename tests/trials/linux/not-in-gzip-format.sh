# A server answers with a page in place of the archive that has moved.
variants tar busybox
needs "${VARIANT/busybox/apt:busybox}" gzip xz curl python3
unpack() { case $VARIANT in tar) tar "$@" ;; *) busybox tar "$@" ;; esac; }
setup() {
    mkdir www && echo hello >file && tar czf www/shop-2.tar.gz file && rm file
    cat >server.py <<'PY'
import http.server, os, sys
os.chdir("www")
class Handler(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):
        if self.path != "/shop.tar.gz":
            return super().do_GET()
        self.send_response(302)
        self.send_header("Location", "/shop-2.tar.gz")
        self.end_headers()
        self.wfile.write(b"<html>moved</html>")
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
PY
    port=$(free_port) && url=http://127.0.0.1:$port
    start python3 server.py "$port"
    wait_for curl -s "$url"
    curl -s -o shop.tar.gz "$url/shop.tar.gz"
    options=xzf
}
trigger() { unpack $options shop.tar.gz && grep -x hello file; }
workaround_2() {
    ! curl -fSL -o shop.tar.gz "$url/missing.tar.gz"
    curl -fSL -o shop.tar.gz "$url/shop.tar.gz"
}
# BusyBox goes by the name.
if [ "$VARIANT" = tar ]; then
    workaround_3() {
        gzip -dc www/shop-2.tar.gz | xz >shop.tar.gz
        ! (trigger)
        options=xf
    }
fi
workaround_4() {
    gzip -dc www/shop-2.tar.gz | xz >shop.tar.gz
    ! (trigger)
    trigger() { xz -dc shop.tar.gz | unpack x && grep -x hello file; }
}
dead_end_1() { curl -sL -o shop.tar.gz "$url/missing.tar.gz"; }
dead_end_2() {
    mv shop.tar.gz shop.tgz
    trigger() { unpack xzf shop.tgz; }
}
