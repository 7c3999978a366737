# The quotes around a text were taken by the shell.
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
  echo '[{"name": "dev", "first-name": "Dee"}]' >users.json
  find_user() { jq '.[] | select(.name == dev)' users.json; }
}
trigger() { find_user; }

workaround_1() {
  find_user() { jq '.[] | select(.name == "dev")' users.json; }
}
workaround_2() {
  NAME=dev
  find_user() { jq ".[] | select(.name == $NAME)" users.json; }
  ! trigger
  find_user() { jq --arg name "$NAME" '.[] | select(.name == $name)' users.json; }
}
workaround_3() {
  find_user() { jq '.[] | .first-name' users.json; }
  ! trigger
  find_user() { jq '.[] | .["first-name"]' users.json; }
}

dead_end_2() {
  find_user() { jq '.[] | select(.name == 'dev')' users.json; }
}
dead_end_3() {
  export NAME=dev
  find_user() { jq '.[] | select(.name == $NAME)' users.json; }
}
