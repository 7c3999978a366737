# A dependency has an install script that nobody has allowed or refused yet.
needs "npm:node@22" "npm:pnpm@$VARIANT"
variants 11 12

setup() { echo '{"name":"app","version":"1.0.0","dependencies":{"esbuild":"0.21.5"}}' >package.json; git init -q; }
trigger() { pnpm install; }
workaround_1() { pnpm approve-builds --all; git add pnpm-workspace.yaml; }
workaround_2() { printf 'allowBuilds:\n  esbuild: true\n' >pnpm-workspace.yaml; }
workaround_3() { printf 'allowBuilds:\n  esbuild: false\n' >pnpm-workspace.yaml; }
workaround_4() { echo 'strictDepBuilds: false' >pnpm-workspace.yaml; }
dead_end_1() { npm pkg set 'pnpm.onlyBuiltDependencies[]=esbuild'; }
dead_end_2() { pnpm rebuild || true; }
