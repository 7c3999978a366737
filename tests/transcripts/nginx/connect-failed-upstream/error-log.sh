#!/usr/bin/env bash
# error.log of nginx 1.22.1 after a reload while the application's two servers are down
cd /srv/www; kill -HUP "$(cat nginx.pid)"; sleep 1
for i in 1 2; do for u in /api/cart / /api/cart; do curl -s -o /dev/null http://127.0.0.1:8181$u; done; done
cat error.log
