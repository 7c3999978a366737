#!/usr/bin/env bash
# nginx 1.22.1 and gunicorn logs side by side, prefixed and coloured as docker compose logs prints them
cd /srv/www; : > access.log; : > error.log
for u in / /report/11 /; do curl -s -o /dev/null http://127.0.0.1:8181$u; done; sleep 3
paint() { sed -u "s/^/$(printf '\033[%sm%-9s|\033[0m ' "$1" "$2")/"; }
{ tail -n 3 g.log | paint 33 app-1; paint 36 proxy-1 < access.log; paint 36 proxy-1 < error.log; }
