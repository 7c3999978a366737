# A server that cuts three of four connections.
needs python3 curl

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
    c.recv(9999)
    if n % 4: c.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    else: c.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    c.close()'
}
trigger() { curl -s ${options:--S} "http://127.0.0.1:$port/"; }
workaround_2() { options="--retry 5 --retry-all-errors --retry-delay 1"; }
dead_end_1() { options="-S -k"; }
