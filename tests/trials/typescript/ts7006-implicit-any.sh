# A parameter without a type in strict mode.
needs node "npm:typescript@$VARIANT"
variants 4.9.5 5.9

setup() {
    echo "export function area(width, height) { return width * height }" >app.ts
}
trigger() { tsc --noEmit --strict $FLAGS app.ts; }
workaround_1() { sed -i 's/(width, height)/(width: number, height: number)/' app.ts; }
workaround_4() { export FLAGS="--noImplicitAny false"; }
dead_end_1() { export FLAGS="--skipLibCheck"; }
