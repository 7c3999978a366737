# JSX in a file that the default settings read as plain JavaScript.
needs node "npm:eslint@$VARIANT"
variants 8.57.0 9.16.0

setup() { echo 'export default [{}];' >eslint.config.mjs; echo 'export const a = <p>hi</p>;' >a.js; }
trigger() { ESLINT_USE_FLAT_CONFIG=true eslint a.js; }
workaround_2() { echo "export default [{ files: ['**/*.{js,jsx}'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } }];" >eslint.config.mjs; }
dead_end_1() { sed -i '1i /* eslint-disable */' a.js; }
