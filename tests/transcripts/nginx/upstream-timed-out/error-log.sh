#!/usr/bin/env bash
# error.log of nginx 1.22.1 in front of gunicorn (Python 3.11) and of a FastCGI server that does not answer
cd /srv/www
for u in / /report/7 /about /php/export.php '/report/8?from=2026-01-01' /; do curl -s -o /dev/null http://127.0.0.1:8181$u; done
kill -HUP "$(cat nginx.pid)"; sleep 1
cat error.log
