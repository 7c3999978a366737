# ESLint runs in a project without a configuration of its kind.
needs node "npm:eslint@$VARIANT" npm:@eslint/js@8
variants 8.57.0 9.16.0

setup() { mkdir node_modules; ln -s "$TRIAL_DIR/needs/npm/node_modules/@eslint" node_modules/@eslint; echo 'export const a = 1;' >a.mjs; }
trigger() { eslint a.mjs; }
workaround_1() { echo "import js from '@eslint/js'; export default [js.configs.recommended];" >eslint.config.mjs; }
