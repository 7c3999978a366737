# Text is assigned to a number.
needs node "npm:typescript@$VARIANT"
variants 4.9.5 5.9

setup() {
    echo "const port: number = '8080'; console.log(port)" >app.ts
}
trigger() { tsc --noEmit --strict app.ts; }
workaround_1() { sed -i "s/'8080'/Number('8080')/" app.ts; }
workaround_2() { sed -i "s/port: number/port: string | number/" app.ts; }
