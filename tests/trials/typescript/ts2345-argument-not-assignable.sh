# A function that takes a number is called with text that may be undefined.
needs node "npm:typescript@$VARIANT"
variants 4.9.5 5.9

setup() {
    echo "declare const id: string | undefined; function load(id: string) {} load(id); export {};" >app.ts
}
trigger() { tsc --noEmit --strict app.ts; }
workaround_1() { sed -i "s/load(id); export/load(id ?? 'default'); export/" app.ts; }
