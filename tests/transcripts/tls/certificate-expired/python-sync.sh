#!/usr/bin/env bash
# A Python 3.11 job that reads a feed from a server with an expired certificate (OpenSSL 3.0.19). Needs root (/etc/hosts).
mkdir -p feed && cd feed && echo '127.0.0.1 feeds.shop.example' >> /etc/hosts
openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 3650 -subj "/CN=Feed CA" 2>/dev/null
openssl req -newkey rsa:2048 -nodes -keyout s.key -out s.csr -subj "/CN=feeds.shop.example" 2>/dev/null
: > index; echo 01 > serial
printf '[ca]\ndefault_ca=d\n[d]\ndatabase=index\nserial=serial\nnew_certs_dir=.\ndefault_md=sha256\npolicy=p\n[p]\ncommonName=supplied\n[e]\nsubjectAltName=DNS:feeds.shop.example\n' > ca.cnf
openssl ca -batch -config ca.cnf -in s.csr -cert ca.pem -keyfile ca.key -startdate 20260820000000Z -enddate 20261118000000Z -extensions e -out s.pem 2>/dev/null
openssl s_server -quiet -WWW -accept 8443 -cert s.pem -key s.key >/dev/null 2>&1 & pid=$!
sleep 0.5
cat > sync.py <<'P'
import logging, urllib.request
logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)-8s %(name)s - %(message)s")
log = logging.getLogger("feedsync")
log.info("feedsync 2.4.1, 3 feeds configured")
log.warning("feed 'prices' was last read 4 days ago")
try:
    urllib.request.urlopen("https://feeds.shop.example:8443/prices.xml", timeout=5)
except OSError:
    log.exception("feed 'prices' failed, giving up")
    raise SystemExit(1)
P
SSL_CERT_FILE=ca.pem /usr/bin/python3 sync.py
kill $pid
