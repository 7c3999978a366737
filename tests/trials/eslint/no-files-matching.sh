# The folder has only TypeScript files, and no configuration names their ending.
needs node "npm:eslint@$VARIANT" npm:typescript@5.9 npm:typescript-eslint@8
variants 8.57.1 9.39.5

setup() {
    ln -s "$TRIAL_DIR/needs/npm/node_modules" node_modules
    mkdir src; echo 'export const a: number = 1;' >src/a.ts
    echo "export default [{ ignores: ['dist/'] }, { rules: { 'no-var': 'error' } }];" >eslint.config.mjs
}
trigger() { ESLINT_USE_FLAT_CONFIG=true eslint $FLAGS src; }
workaround_1() { echo "import tseslint from 'typescript-eslint'; export default [{ files: ['**/*.ts', '**/*.tsx'], languageOptions: { parser: tseslint.parser } }];" >eslint.config.mjs; }
workaround_4() { export FLAGS=--no-error-on-unmatched-pattern; }
dead_end_2() { echo '!src' >.eslintignore; }
