# A server answers with a page in place of JSON; a log has JSON between other lines.
variants 1.6 1.7.1 1.8.1
# jq itself; the later versions run as WebAssembly.
case $VARIANT in 1.6) needs jq ;; *) needs node "npm:jq-wasm@1.1.0-jq-$VARIANT" ;; esac
take_jq() {
  if [ "$VARIANT" = 1.6 ]; then return; fi
  mkdir bin && cat >bin/jq <<'JS'
#!/usr/bin/env node
const fs = require("fs"), args = process.argv.slice(2);
const input = fs.readFileSync(args.length > 1 && fs.statSync(args.at(-1), { throwIfNoEntry: false })?.isFile() ? args.pop() : 0, "utf8");
require("jq-wasm").raw(input, args.pop(), args).then((run) => {
  console.log(run.stdout), console.error(run.stderr), (process.exitCode = run.exitCode);
});
JS
  chmod +x bin/jq && export PATH="$PWD/bin:$PATH"
}
needs curl python3

setup() {
  take_jq
  port=$(free_port)
  cat >server.py <<'PY'
import http.server, sys
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = b'{"items": []}' if self.path == "/v2/items" else b"<html>moved</html>"
        self.send_response(200 if self.path == "/v2/items" else 301)
        self.send_header("Location", "/v2/items")
        self.end_headers()
        self.wfile.write(body)
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
PY
  start python3 server.py "$port"
  wait_for curl -sS "http://127.0.0.1:$port/items"
  filter=.
  take() { curl -sS "http://127.0.0.1:$port/items"; }
}
trigger() { take | jq $options "$filter"; }

workaround_2() {
  set -o pipefail
  take() { curl -sS --fail -L "http://127.0.0.1:$port/items"; }
}
workaround_3() {
  printf '{"level": "info"}\nstarted at 10:00\n{"level": "warn"}\n' >app.log
  take() { cat app.log; }
  ! trigger
  options=-R filter=fromjson?
}
workaround_4() {
  NAME=dev ID=
  take() { echo "{\"name\": $NAME, \"id\": $ID}"; }
  ! trigger
  take() { :; }
  trigger() { jq -n --arg name "$NAME" --arg id "$ID" '{name: $name, id: $id}'; }
}
workaround_5() {
  take() { python3 -c 'print({"a": True})'; }
  ! trigger
  take() { python3 -c 'import json; print(json.dumps({"a": True}))'; }
}

dead_end_1() { filter=.items; }
dead_end_2() { options=-r; }
dead_end_3() {
  take() { python3 -c 'print({"a": True})' | sed "s/'/\"/g"; }
}
