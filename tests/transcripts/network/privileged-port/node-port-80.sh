#!/usr/bin/env bash
# npm start of a Node.js 20.20.2 server on port 80 as an ordinary user. Needs root for runuser.
mkdir -p /srv/web && cd /srv/web
cat > server.js <<'J'
console.log('\x1b[32m✔\x1b[0m config loaded: production')
console.log('\x1b[32m✔\x1b[0m 14 routes registered')
console.warn('\x1b[33m!\x1b[0m session secret is the default one')
require('http').createServer((q, r) => r.end('ok')).listen(process.env.PORT || 80, '0.0.0.0')
J
echo '{ "name": "web", "version": "2.3.1", "scripts": { "start": "NODE_ENV=production node server.js" } }' > package.json
chown -R dev: /srv/web && echo 1024 > /proc/sys/net/ipv4/ip_unprivileged_port_start
FORCE_COLOR=1 runuser -u dev -- npm start
