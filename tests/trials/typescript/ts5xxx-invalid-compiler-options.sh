# module and moduleResolution contradict each other.
needs node "npm:typescript@$VARIANT"
variants 4.9.5 5.4 5.9

setup() {
    echo 'export const a = 1' >a.ts; echo '{"compilerOptions":{"module":"commonjs","moduleResolution":"bundler","noEmit":true},"files":["a.ts"]}' >tsconfig.json
}
trigger() { tsc -p . $FLAGS; }
workaround_2() { sed -i 's/"commonjs"/"nodenext"/; s/"bundler"/"nodenext"/' tsconfig.json; }
dead_end_2() { export FLAGS="--skipLibCheck --strict false"; }
