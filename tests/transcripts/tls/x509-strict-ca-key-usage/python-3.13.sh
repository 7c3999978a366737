#!/usr/bin/env bash
# The same job on Python 3.12 and 3.13.0, with a company CA that has no key usage (OpenSSL 3.0.19). Needs root (/etc/hosts).
mkdir -p strict && cd strict && echo '127.0.0.1 erp.shop.example' >> /etc/hosts
openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 3650 -subj "/O=Shop/CN=Shop Root CA" 2>/dev/null
openssl req -newkey rsa:2048 -nodes -keyout s.key -out s.csr -subj "/CN=erp.shop.example" 2>/dev/null
openssl x509 -req -in s.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 397 -out s.pem -extfile <(echo subjectAltName=DNS:erp.shop.example) 2>/dev/null
echo '{"orders": 12}' > orders.json
openssl s_server -quiet -WWW -accept 8443 -cert s.pem -key s.key >/dev/null 2>&1 & pid=$!
sleep 0.5
cat > pull.py <<'P'
import sys, urllib.request
print(f"pull 0.7 on Python {sys.version.split()[0]}")
print("orders:", len(urllib.request.urlopen("https://erp.shop.example:8443/orders.json").read()), "bytes")
P
export SSL_CERT_FILE=$PWD/ca.pem
for v in 3.12.1 3.13.0; do LD_LIBRARY_PATH=/opt/pyenv/versions/$v/lib /opt/pyenv/versions/$v/bin/python pull.py; done
kill $pid
