# A project that asks for another package manager.
needs node "npm:npm@$VARIANT"
variants 10.9 11

setup() { echo '{"name":"app","version":"1.0.0","devEngines":{"packageManager":{"name":"pnpm"}}}' >package.json; }
trigger() { ${PM:-npm} install $FLAGS; }
workaround_2() { cd / && npm install --silent -g --prefix "$HOME/g" pnpm@10 && cd - && export PM="$HOME/g/bin/pnpm"; }
workaround_3() { npm pkg set --force devEngines.packageManager.onFail=warn; }
workaround_4() { export FLAGS=--force; }
dead_end_1() { export FLAGS=--engine-strict=false; }
dead_end_2() { export FLAGS=--legacy-peer-deps; }
