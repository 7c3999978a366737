#!/usr/bin/env bash
# go test in CI after an import was added without `go mod tidy`: go.sum knows uuid, not mux; Go 1.27.3
export GOFLAGS= GOTOOLCHAIN=local GOPROXY=file://$HOME/goproxy GOSUMDB=off
rm -rf ~/api && mkdir -p ~/api/ids ~/api/web && cd ~/api || exit
printf 'module example.com/api\n\ngo 1.24\n\nrequire github.com/google/uuid v1.3.0\n' > go.mod
printf 'package ids\n\nimport "github.com/google/uuid"\n\nfunc New() string { return uuid.NewString() }\n' > ids/ids.go
printf 'package ids\n\nimport "testing"\n\nfunc TestNew(t *testing.T) {\n\tif len(New()) != 36 {\n\t\tt.Fatal("length")\n\t}\n}\n' > ids/ids_test.go
go mod tidy 2> /dev/null
go mod edit -require=github.com/gorilla/mux@v1.8.0
printf 'package web\n\nimport "github.com/gorilla/mux"\n\nfunc Router() *mux.Router { return mux.NewRouter() }\n' > web/web.go
go clean -modcache
go vet ./... 2>&1 | sed 's/^/vet: /'
go test -v -count=1 ./...
