# A comment names a rule of a plugin that is not loaded.
needs node "npm:eslint@$VARIANT" npm:eslint-plugin-react-hooks@5
variants 8.57.1 9.39.5

setup() {
    ln -s "$TRIAL_DIR/needs/npm/node_modules" node_modules
    echo 'export default [{}];' >eslint.config.mjs
    printf '// eslint-disable-next-line react-hooks/exhaustive-deps\nexport const a = 1;\n' >a.js
}
trigger() { ESLINT_USE_FLAT_CONFIG=true eslint a.js; }
workaround_1() { echo "import reactHooks from 'eslint-plugin-react-hooks'; export default [{ plugins: { 'react-hooks': reactHooks }, linterOptions: { reportUnusedDisableDirectives: false } }];" >eslint.config.mjs; }
workaround_2() { sed -i '/eslint-disable/d' a.js; }
dead_end_1() { sed -i '1i // eslint-disable-next-line react-hooks/exhaustive-deps' a.js; }
dead_end_2() { npm install --no-save --silent --prefix other eslint-plugin-react-hooks@5; }
