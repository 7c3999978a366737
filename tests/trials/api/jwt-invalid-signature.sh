# The whole Authorization header is checked as if it were the token.
needs node "npm:jsonwebtoken@$VARIANT"
variants 8.5.1 9.0.2

setup() { echo "const jwt = require('jsonwebtoken'); const header = 'Bearer ' + jwt.sign({ sub: 1 }, 'secret'); const token = header; console.log(jwt.verify(token, 'secret'));" >app.js; }
trigger() { node app.js; }
workaround_2() { sed -i "s/token = header;/token = header.replace(\/^Bearer \/i, '');/" app.js; }
