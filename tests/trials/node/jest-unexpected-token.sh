# A test loads a package that ships ES modules only.
needs node "npm:jest@$VARIANT" npm:@babel/preset-env@7
variants 28 29

setup() {
    mkdir -p node_modules/esmlib && ln -s "$TRIAL_DIR/needs/npm/node_modules/@babel" node_modules/@babel
    echo '{"name":"app","version":"1.0.0"}' >package.json
    echo '{"name":"esmlib","version":"1.0.0","main":"index.js"}' >node_modules/esmlib/package.json
    echo 'export const a = 1;' >node_modules/esmlib/index.js
    echo "const { a } = require('esmlib'); test('a', () => expect(a).toBe(1));" >a.test.js
}
trigger() { jest; }
workaround_1() {
    echo '{"presets":[["@babel/preset-env",{"targets":{"node":"current"}}]]}' >babel.config.json
    echo "module.exports = { transformIgnorePatterns: ['/node_modules/(?!(esmlib|other-lib)/)'] };" >jest.config.js
}
dead_end_1() { npm pkg set type=module; }
dead_end_2() { echo "module.exports = { transformIgnorePatterns: ['/node_modules/(?!(esmlib|other-lib)/)'] };" >jest.config.js; }
