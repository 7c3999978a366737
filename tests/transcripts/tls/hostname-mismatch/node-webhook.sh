#!/usr/bin/env bash
# A Node.js 20.20.2 webhook sender against a server whose certificate is for another name (OpenSSL 3.0.19). Needs root (/etc/hosts).
mkdir -p hooks && cd hooks && echo '127.0.0.1 hooks.shop.example' >> /etc/hosts
openssl req -x509 -newkey rsa:2048 -nodes -keyout s.key -out s.pem -days 90 -subj "/CN=www.shop.example" -addext subjectAltName=DNS:www.shop.example,DNS:shop.example 2>/dev/null
openssl s_server -quiet -WWW -accept 8443 -cert s.pem -key s.key >/dev/null 2>&1 & pid=$!
sleep 0.5
cat > send.js <<'J'
const url = 'https://hooks.shop.example:8443/order'
console.log('\x1b[2m[12:00:01]\x1b[0m sender 1.3.0, 2 hooks in the queue')
console.log('\x1b[2m[12:00:01]\x1b[0m \x1b[33mretrying order-991 (attempt 3 of 3)\x1b[0m')
fetch(url, { method: 'POST', body: '{}' }).then(r => console.log(r.status))
J
FORCE_COLOR=1 NODE_EXTRA_CA_CERTS=s.pem node send.js
kill $pid
