# A project that wants a newer Node.js, with engine-strict in its .npmrc.
needs "npm:node@18" "npm:npm@$VARIANT"
variants 8 10

setup() {
    echo '{"name":"app","version":"1.0.0","engines":{"node":">=20"}}' >package.json
    echo 'engine-strict=true' >.npmrc
}
trigger() { npm install; }
workaround_3() { npm config set engine-strict false --location=project; }
