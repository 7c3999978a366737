# npx is asked for a package that has no program.
needs node "npm:npm@$VARIANT"
variants 8 10 11

setup() { echo '{"name":"app","version":"1.0.0"}' >package.json; npm install --silent tailwindcss@4; }
trigger() { npx --yes ${CMD:-tailwindcss} --help; }
workaround_2() { npm install --silent tailwindcss @tailwindcss/cli && export CMD=@tailwindcss/cli; }
workaround_3() { export CMD="--package=@tailwindcss/cli tailwindcss"; }
dead_end_1() { npm cache clean --force; rm -rf ~/.npm/_npx; }
dead_end_2() { npm install --silent -g --prefix "$HOME/g" tailwindcss@4 && export PATH="$HOME/g/bin:$PATH"; }
