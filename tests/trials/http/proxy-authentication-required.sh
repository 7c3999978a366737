# A proxy that wants a login, and a TLS server behind it.
needs python3 curl openssl

# Serves TCP on a free port with the given Python function of a connection.
serve() {
    port=$(free_port)
    printf "%s\n" "import socket, struct, sys, threading, time" "n = 0" "$1" "s = socket.create_server((\"127.0.0.1\", int(sys.argv[1])))" \
        "while True:" "    c, _ = s.accept()" "    n += 1" "    threading.Thread(target=answer, args=(c, n)).start()" >server.py
    start python3 server.py "$port"
    wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$port"
}
setup() {
    openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost
    target=$(free_port)
    start openssl s_server -accept "127.0.0.1:$target" -cert cert.pem -key key.pem -www
    wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$target"
    serve 'import base64
def pump(a, b):
    while data := a.recv(9999): b.sendall(data)
    b.shutdown(1)
def answer(c, n):
    request = c.recv(9999)
    if base64.b64encode(b"user:p@ss") not in request:
        c.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"); c.close(); return
    t = socket.create_connection(("127.0.0.1", int(request.split()[1].split(b":")[1])))
    c.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    threading.Thread(target=pump, args=(c, t), daemon=True).start(); pump(t, c)'
    export https_proxy=http://127.0.0.1:$port no_proxy= NO_PROXY= HTTPS_PROXY=
    export CURL_CA_BUNDLE=$PWD/cert.pem
}
trigger() { curl -sS -o page ${options:-} "https://localhost:$target/"; }
workaround_1() { export https_proxy=http://user:p%40ss@127.0.0.1:$port; }
workaround_2() { options="--proxy-user user:p@ss --proxy-anyauth"; }
workaround_4() { export no_proxy=localhost,127.0.0.1; }
dead_end_1() { options="-u user:p@ss"; }
dead_end_2() { options=-k; }
