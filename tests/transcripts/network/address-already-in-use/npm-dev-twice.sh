#!/usr/bin/env bash
# npm run dev on Node.js 20.20.2 while an earlier run still listens on port 3000.
mkdir -p storefront && cd storefront
cat > server.js <<'J'
const http = require('http')
console.log('\x1b[36minfo\x1b[0m  - loaded env from .env.local')
console.log('\x1b[33mwarn\x1b[0m  - port 3000 is the default; set PORT to change it')
http.createServer((q, r) => r.end('ok')).listen(process.env.PORT || 3000, () => console.log('\x1b[32mready\x1b[0m - http://localhost:3000'))
J
echo '{ "name": "storefront", "version": "0.4.0", "private": true, "scripts": { "dev": "node server.js" } }' > package.json
node server.js > /dev/null & pid=$!
sleep 0.7
FORCE_COLOR=1 npm run dev
kill $pid
