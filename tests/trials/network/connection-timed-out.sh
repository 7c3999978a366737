# A server that needs four seconds, and a client that waits one.
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
    c.recv(9999); time.sleep(4); c.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"); c.close()'
}
trigger() { curl -sS --connect-timeout "${connect:-5}" --max-time "${seconds:-1}" "http://127.0.0.1:$port/"; }
workaround_4() { seconds=120; }
dead_end_1() { connect=60; }
