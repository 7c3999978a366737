# process is used without the types of Node.js.
needs node "npm:typescript@$VARIANT"
variants 4.9.5 5.9

setup() {
    echo '{"name":"app","version":"1.0.0"}' >package.json; echo "console.log(process.version); export {};" >app.ts; echo '{"compilerOptions":{"noEmit":true,"strict":true,"skipLibCheck":true},"files":["app.ts"]}' >tsconfig.json
}
trigger() { tsc -p .; }
workaround_1() { npm install --silent --save-dev @types/node@18; }
