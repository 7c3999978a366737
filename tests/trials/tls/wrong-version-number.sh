# https:// is used for a port that serves plain HTTP.
needs python3 "$VARIANT"

# Serves TCP on a free port with the given Python function of a connection.
serve() {
    port=$(free_port)
    printf "%s\n" "import socket, struct, sys, threading, time" "n = 0" "$1" "s = socket.create_server((\"127.0.0.1\", int(sys.argv[1])))" \
        "while True:" "    c, _ = s.accept()" "    n += 1" "    threading.Thread(target=answer, args=(c, n)).start()" >server.py
    start python3 server.py "$port"
    wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$port"
}
variants curl python3 node

setup() {
    serve 'def answer(c, n):
    c.recv(9999); c.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"); c.close()'
}
trigger() {
    url=${scheme:-https}://127.0.0.1:$port/
    case $VARIANT in
    curl) curl -sS ${insecure:+-k} "$url" ;;
    python3) python3 -c "import ssl, urllib.request; urllib.request.urlopen('$url', ${insecure:+context=ssl._create_unverified_context()})" ;;
    node) NODE_TLS_REJECT_UNAUTHORIZED=${insecure:-1} node -e "require('${scheme:-https}').get('$url').on('error', e => { throw e })" ;;
    esac
}
workaround_1() { scheme=http; }
dead_end_1() { insecure=0; }
