#!/usr/bin/env bash
# A Go 1.19.8 HTTP server with ulimit -n 32 under 80 clients that keep their connection open.
mkdir -p gate && cd gate
cat > main.go <<'G'
package main

import (
	"fmt"
	"log"
	"net/http"
)

func main() {
	log.SetPrefix("\x1b[36mgate\x1b[0m ")
	log.Println("listening on 127.0.0.1:8088")
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		log.Printf("%s %s 200", r.Method, r.URL.Path)
		fmt.Fprintln(w, "ok")
	})
	log.Fatal(http.ListenAndServe("127.0.0.1:8088", nil))
}
G
go build -o gate main.go
(ulimit -n 32; exec ./gate) & pid=$!
sleep 0.5
/usr/bin/python3 - <<'P'
import socket, time
c = []
for i in range(80):
    s = socket.create_connection(("127.0.0.1", 8088))
    s.settimeout(0.05); s.sendall(b"GET /item/%d HTTP/1.1\r\nHost: x\r\n\r\n" % i); c.append(s)
time.sleep(2)
P
kill $pid
