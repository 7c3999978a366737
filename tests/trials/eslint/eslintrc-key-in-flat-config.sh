# eslint.config.mjs has the keys of an .eslintrc file.
needs node "npm:eslint@$VARIANT" npm:@eslint/js@9 npm:globals@15 npm:@eslint/eslintrc@3
variants 8.57.1 9.39.5

setup() {
    ln -s "$TRIAL_DIR/needs/npm/node_modules" node_modules
    echo "export default [{ env: { browser: true }, extends: ['eslint:recommended'] }];" >eslint.config.mjs
    echo 'window.a = 1;' >a.mjs
}
trigger() { ESLINT_USE_FLAT_CONFIG=true eslint a.mjs; }
workaround_1() {
    cat >eslint.config.mjs <<'JS'
import js from '@eslint/js';
import globals from 'globals';
export default [
  js.configs.recommended,
  { languageOptions: { globals: { ...globals.browser } } },
  { languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
  { ignores: ['dist/'] },
];
JS
}
workaround_3() {
    echo 'module.exports = { env: { browser: true } };' >node_modules/eslint-config-app.js
    cat >eslint.config.mjs <<'JS'
import { FlatCompat } from '@eslint/eslintrc';
const compat = new FlatCompat({ baseDirectory: import.meta.dirname });
export default [...compat.extends('app')];
JS
}
