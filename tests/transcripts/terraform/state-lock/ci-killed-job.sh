#!/usr/bin/env bash
# A CI plan without colours after a job was killed in the middle of its apply; remote state over HTTP. Terraform 1.11.4.
exec 3>&1 4>&2 >/dev/null 2>&1
export CHECKPOINT_DISABLE=1 TF_IN_AUTOMATION=1; mkdir -p /srv/app; cd /srv/app
cat >/srv/backend.py <<'PY'
import http.server

state = lock = b""


class Backend(http.server.BaseHTTPRequestHandler):
    def answer(self, code, body=b""):
        self.send_response(code)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def body(self):
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def do_GET(self):
        self.answer(200 if state else 404, state)

    def do_POST(self):
        global state
        state = self.body()
        self.answer(200)

    def do_LOCK(self):
        global lock
        wanted = self.body()
        if lock:
            return self.answer(423, lock)
        lock = wanted
        self.answer(200)


http.server.HTTPServer(("127.0.0.1", 8080), Backend).serve_forever()
PY
python3 /srv/backend.py & backend=$!
cat >main.tf <<'TF'
terraform {
  backend "http" {
    address      = "http://127.0.0.1:8080/state/production"
    lock_address = "http://127.0.0.1:8080/state/production"
  }
}

resource "terraform_data" "release" {
  input = "1.4.2"
  provisioner "local-exec" { command = "sleep 5" }
}
TF
sleep 1; terraform init; terraform apply -auto-approve & sleep 3; kill -9 $!; rm -rf .terraform
exec >&3 2>&4

echo "\$ terraform init -no-color -input=false"
terraform init -no-color -input=false
echo "\$ terraform plan -no-color -input=false -out=plan.bin"
terraform plan -no-color -input=false -out=plan.bin
echo "ERROR: Job failed: exit code $?"
{ kill $backend; } 2>/dev/null
