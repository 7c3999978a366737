# The lock file names a checksum that the package does not have.
needs node "npm:npm@$VARIANT"
variants 10 11

setup() {
    export npm_config_fetch_retries=0
    echo '{"name":"app","version":"1.0.0","dependencies":{"is-odd":"3.0.1"}}' >package.json
    npm install --silent --package-lock-only
    node -e "
        const fs = require('fs'), lock = JSON.parse(fs.readFileSync('package-lock.json'));
        lock.packages['node_modules/is-odd'].integrity = 'sha512-' + Buffer.alloc(64).toString('base64');
        fs.writeFileSync('package-lock.json', JSON.stringify(lock));"
}
trigger() { npm ci --no-audit $FLAGS; }
workaround_2() { npm uninstall is-odd && npm install is-odd; }
dead_end_2() { export FLAGS=--force; }
