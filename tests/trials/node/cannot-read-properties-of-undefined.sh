# A property is read of what a function did not return.
needs "npm:node@$VARIANT"
variants 14 16 22

setup() {
    cat >app.js <<'JS'
const users = { ann: { name: 'Ann' } };
async function getUser(id) { return users[id]; }
async function main() {
    const user = getUser('bob');
    console.log(user.profile.name);
}
main().catch((e) => { console.error(e); process.exit(1); });
JS
}
trigger() { node app.js; }
workaround_2() { sed -i 's/user.profile.name/user?.profile?.name ?? "unknown"/' app.js; }
dead_end_2() { sed -i 's/user.profile.name/user?.profile.name/' app.js; }
