# A server that breaks off after 1000 bytes of each answer, and knows ranges.
needs python3 curl wget

# Serves TCP on a free port with the given Python function of a connection.
serve() {
    port=$(free_port)
    printf "%s\n" "import socket, struct, sys, threading, time" "n = 0" "$1" "s = socket.create_server((\"127.0.0.1\", int(sys.argv[1])))" \
        "while True:" "    c, _ = s.accept()" "    n += 1" "    threading.Thread(target=answer, args=(c, n)).start()" >server.py
    start python3 server.py "$port"
    wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$port"
}
setup() {
    serve 'def answer(c, n):
    request = c.recv(9999).decode().lower()
    first = int(request.split("range: bytes=")[1].split("-")[0]) if "range: bytes=" in request else 0
    head = "HTTP/1.1 206 P\r\nContent-Range: bytes %d-2999/3000" % first if first else "HTTP/1.1 200 OK"
    c.sendall((head + "\r\nAccept-Ranges: bytes\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % (3000 - first)).encode())
    c.sendall(b"x" * min(1000, 3000 - first)); c.close()'
}
trigger() { if [ "$(stat -c %s file 2>/dev/null || echo 0)" -lt 3000 ]; then curl -sS ${options:-} -o "${out:-out}" "http://127.0.0.1:$port/file"; fi; }
workaround_1() { wget -q -c --tries=5 "http://127.0.0.1:$port/file" || wget -c "http://127.0.0.1:$port/file"; }
