# A reply is a list, and the filter asks it for a name.
variants 1.6 1.7.1 1.8.1
# jq itself; the later versions run as WebAssembly.
case $VARIANT in 1.6) needs jq ;; *) needs node "npm:jq-wasm@1.1.0-jq-$VARIANT" ;; esac
take_jq() {
  if [ "$VARIANT" = 1.6 ]; then return; fi
  mkdir bin && cat >bin/jq <<'JS'
#!/usr/bin/env node
const fs = require("fs"), args = process.argv.slice(2);
const input = fs.readFileSync(args.length > 1 && fs.statSync(args.at(-1), { throwIfNoEntry: false })?.isFile() ? args.pop() : 0, "utf8");
require("jq-wasm").raw(input, args.pop(), args).then((run) => {
  console.log(run.stdout), console.error(run.stderr), (process.exitCode = run.exitCode);
});
JS
  chmod +x bin/jq && export PATH="$PWD/bin:$PATH"
}

setup() {
  take_jq
  echo '[{"name": "dev"}, 7]' >reply.json
  filter=.name
}
trigger() { jq -r "$filter" reply.json; }

workaround_2() {
  echo '[{"name": "dev"}]' >reply.json
  filter='.[].name'
}
workaround_3() {
  echo '{"body": "{\"name\": \"dev\"}"}' >reply.json
  (filter='.body.name' && ! trigger)
  filter='.body | fromjson | .name'
}
workaround_4() {
  (filter='.[].name' && ! trigger)
  filter='.[] | objects | .name'
}
workaround_5() { filter='.[] | .name?'; }

dead_end_1() { filter='.["name"]'; }
dead_end_2() { filter='.name // "none"'; }
