#!/usr/bin/env bash
# A Go 1.19.8 worker whose search server is not up; curl 7.88.1 health check before it.
mkdir -p worker && cd worker
cat > main.go <<'G'
package main

import (
	"log"
	"net/http"
	"os"
	"time"
)

func main() {
	log.SetFlags(log.LstdFlags | log.Lmicroseconds)
	log.Println("level=info msg=\"worker 0.9.3 starting\" queues=4")
	for i := 1; i <= 3; i++ {
		_, err := http.Get("http://localhost:9200/_cluster/health")
		log.Printf("level=warn msg=\"search not ready\" attempt=%d/3 err=%q", i, err)
		time.Sleep(200 * time.Millisecond)
	}
	log.Println("level=fatal msg=\"giving up\"")
	os.Exit(1)
}
G
go build -o worker .  2>/dev/null || go build -o worker main.go
echo "+ curl --retry 2 --retry-connrefused --retry-delay 1 -fsS http://localhost:9200/"
curl --retry 2 --retry-connrefused --retry-delay 1 -fsS http://localhost:9200/ || echo "health check: exit $?, starting anyway"
./worker
