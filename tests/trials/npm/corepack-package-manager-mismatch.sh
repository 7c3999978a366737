# Yarn 1 runs in a project that pins another version.
needs node "npm:yarn@$VARIANT"
variants 1.22.21 1.22.22

setup() { echo '{"name":"app","version":"1.0.0","license":"MIT","packageManager":"yarn@4.1.0"}' >package.json; }
trigger() { yarn install --silent; }
workaround_3() { npm pkg delete packageManager; }
dead_end_1() { npm install --silent -g --prefix "$HOME/g" yarn@latest && export PATH="$HOME/g/bin:$PATH"; }
