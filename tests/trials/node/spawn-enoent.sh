# A child process gets command and argument as one name, then a folder that is not there.
needs "npm:node@$VARIANT"
variants 16 20 24

setup() { echo "require('node:child_process').spawn('ls -la', { stdio: 'inherit' }).on('close', (c) => process.exit(c))" >app.js; }
trigger() { node app.js; }
workaround_3() { echo "const { spawn } = require('node:child_process'); spawn('ls', ['-la'], { cwd: __dirname }).on('close', (c) => process.exit(c))" >app.js; }
dead_end_2() { chmod +x app.js; }
