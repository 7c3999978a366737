# The result of Map.get is used without a check.
needs node "npm:typescript@$VARIANT"
variants 4.9.5 5.9

setup() {
    echo "const users = new Map<string, { name: string }>(); const user = users.get('a'); console.log(user.name);" >app.ts
}
trigger() { tsc --noEmit --strict --target es2020 app.ts; }
workaround_1() { sed -i "s/console/if (!user) throw new Error('no user'); console/" app.ts; }
workaround_2() { sed -i "s/user.name/user?.name ?? 'unknown'/" app.ts; }
