# A model is queried while mongoose.connect() was never called.
needs node "npm:mongoose@$VARIANT"
variants 6 7 8

setup() {
    cat >app.js <<'JS'
const mongoose = require("mongoose");
mongoose.set("bufferTimeoutMS", Number(process.env.BUFFER || 500));
const User = mongoose.model("User", new mongoose.Schema({ name: String }));
User.find().then(console.log, (e) => { console.error(e); process.exit(1); });
JS
}
trigger() { node app.js; }
dead_end_1() { export BUFFER=2000; }
dead_end_2() { sed -i 's/{ name: String }/{ name: String }, { bufferCommands: false }/' app.js; }
