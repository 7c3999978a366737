# A call gives one of two type arguments.
needs node "npm:typescript@$VARIANT"
variants 4.9.5 5.9

setup() { printf "declare function makePair<A, B>(a: A, b?: B): [A, B];\nexport const pair = makePair<string>('a', 1);\n" >app.ts; }
trigger() { tsc --noEmit --strict app.ts; }
workaround_1() { sed -i 's/makePair<string>(/makePair(/' app.ts; }
workaround_2() { sed -i 's/makePair<string>(/makePair<string, number>(/' app.ts; }
workaround_3() { sed -i 's/<A, B>/<A, B = unknown>/' app.ts; }
dead_end_1() { sed -i "s/('a', 1)/('a' as any, 1 as any)/" app.ts; }
dead_end_2() { sed -i "s/<string>('a', 1)/<string>('a')/" app.ts; }
