#!/usr/bin/env bash
# npm install (Node.js 20.20.2) from a registry whose certificate a private CA signed (OpenSSL 3.0.19). Needs root (/etc/hosts).
mkdir -p pki checkout && cd pki && echo '127.0.0.1 npm.shop.example' >> /etc/hosts
openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 3650 -subj "/O=Shop/CN=Shop Root CA" 2>/dev/null
openssl req -newkey rsa:2048 -nodes -keyout s.key -out s.csr -subj "/CN=npm.shop.example" 2>/dev/null
openssl x509 -req -in s.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 397 -out s.pem -extfile <(echo subjectAltName=DNS:npm.shop.example) 2>/dev/null
cat s.pem ca.pem > chain.pem
openssl s_server -quiet -WWW -accept 4873 -cert s.pem -cert_chain chain.pem -key s.key >/dev/null 2>&1 & pid=$!
sleep 0.5; cd ../checkout
echo '{ "name": "checkout", "version": "1.9.0", "private": true, "dependencies": { "@shop/cart": "^2.0.0" } }' > package.json
printf 'registry=https://npm.shop.example:4873/\nfetch-retries=0\n' > .npmrc
echo -e "\e[36m> Step 5/9 : RUN npm install\e[0m"
npm install --color=always --loglevel=http --no-audit --no-fund
kill $pid
