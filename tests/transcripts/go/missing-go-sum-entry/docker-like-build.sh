#!/usr/bin/env bash
# vet, build and test in a fresh copy of the tree that has go.mod but not go.sum, as a Dockerfile with `COPY go.mod ./`
# leaves it; Go 1.19.8. The modules come from a folder that serves as GOPROXY.
export GOFLAGS= GOPROXY=file://$HOME/goproxy GOSUMDB=off
rm -rf ~/shop && mkdir -p ~/shop/store && cd ~/shop || exit
printf 'module example.com/shop\n\ngo 1.19\n\nrequire (\n\tgithub.com/google/uuid v1.3.0\n\tgithub.com/gorilla/mux v1.8.0\n)\n' > go.mod
cat > main.go <<'END'
package main

import (
	"fmt"
	"net/http"

	"github.com/gorilla/mux"

	"example.com/shop/store"
)

func main() {
	r := mux.NewRouter()
	r.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, store.NewID()) })
	http.ListenAndServe("127.0.0.1:8080", r)
}
END
printf 'package store\n\nimport "github.com/google/uuid"\n\nfunc NewID() string { return uuid.NewString() }\n' > store/id.go
go clean -modcache
set -x
go version
ls
go mod download -x
go build -o bin/shop .
