# A rule of a plugin is on, and the plugin is not declared.
needs node "npm:eslint@$VARIANT" npm:eslint-plugin-react@7
variants 8.57.1 9.39.5

setup() {
    ln -s "$TRIAL_DIR/needs/npm/node_modules" node_modules
    echo "import react from 'eslint-plugin-react'; export default [{ files: ['**/*.jsx'], plugins: { react } }, { rules: { 'react/jsx-key': 'error' } }];" >eslint.config.mjs
    echo 'export const a = 1;' >a.js
}
trigger() { ESLINT_USE_FLAT_CONFIG=true eslint a.js; }
workaround_1() { echo "import react from 'eslint-plugin-react'; export default [{ plugins: { react }, rules: { 'react/jsx-key': 'error' } }];" >eslint.config.mjs; }
workaround_2() { echo "import react from 'eslint-plugin-react'; export default [{ files: ['**/*.jsx'], plugins: { react }, rules: { 'react/jsx-key': 'error' } }, { rules: { semi: 'error' } }];" >eslint.config.mjs; }
workaround_3() { echo "import react from 'eslint-plugin-react'; export default [{ plugins: { 'my-react': react }, rules: { 'my-react/jsx-key': 'error' } }];" >eslint.config.mjs; }
dead_end_1() { npm install --no-save --silent --prefix other eslint-plugin-react@7; }
dead_end_2() { echo "import react from 'eslint-plugin-react'; export default [{ files: ['**/*.tsx'], plugins: { react } }, { files: ['**/*.js'], rules: { 'react/jsx-key': 'error' } }];" >eslint.config.mjs; }
