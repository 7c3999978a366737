# A token whose life time was given as text of a number, which means milliseconds.
needs node "npm:jsonwebtoken@$VARIANT"
variants 8.5.1 9.0.2

setup() { echo "const jwt = require('jsonwebtoken'); const token = jwt.sign({ sub: 1 }, 'secret', { expiresIn: '900' }); setTimeout(() => console.log(jwt.verify(token, 'secret')), 1500);" >app.js; }
trigger() { node app.js; }
workaround_3() { sed -i "s/'900'/'15m'/" app.js; }
workaround_4() { sed -i "s/(token, 'secret')/(token, 'secret', { clockTolerance: 30 })/" app.js; }
