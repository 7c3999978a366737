# A build script calls a program of a devDependency that was left out on installing.
needs node "npm:npm@$VARIANT"
variants 8 11

setup() {
    echo '{"name":"app","version":"1.0.0","scripts":{"clean":"rimraf dist"},"devDependencies":{"rimraf":"^5.0.0"}}' >package.json
    npm install --silent --package-lock-only && npm ci --silent --omit=dev
}
trigger() { npm run clean; }
workaround_1() { npm install; }
workaround_2() { npm ci --include=dev; }
workaround_3() { npm install --save-dev rimraf; }
