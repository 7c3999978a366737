# A server that closes the connection after the first message of TLS.
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
    c.recv(9999); c.close()'
}
trigger() { curl -sS ${options:-} "https://127.0.0.1:$port/"; }
dead_end_1() { options=-k; }
