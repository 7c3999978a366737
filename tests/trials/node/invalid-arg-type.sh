# A path is made of an environment variable that is not set.
needs "npm:node@$VARIANT"
variants 20 22 24

setup() { echo "console.log(require('node:path').join(process.env.DATA_DIR, 'db'))" >app.js; }
trigger() { node $FLAGS app.js; }
workaround_2() { echo 'DATA_DIR=/srv/data' >.env && export FLAGS=--env-file=.env; }
workaround_3() { sed -i "s/process.env.DATA_DIR/process.env.DATA_DIR ?? 'data'/" app.js; }
dead_end_2() { echo 'DATA_DIR=/srv/data' >.env; }
