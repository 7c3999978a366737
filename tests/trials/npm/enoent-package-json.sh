# npm runs in the folder above the project.
needs node "npm:npm@$VARIANT"
variants 6 8 11

setup() {
    mkdir app
    echo '{"name":"app","version":"1.0.0","scripts":{"build":"node -e 1"}}' >app/package.json
}
trigger() { ${NPM:-npm} run build; }
workaround_1() { find . -name package.json -not -path '*/node_modules/*' && cat >npm.sh <<<'cd app && npm "$@"' && export NPM="bash npm.sh"; }
workaround_2() { export NPM="npm --prefix app"; }
