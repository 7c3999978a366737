#!/usr/bin/env bash
# Flask 3.1 development server (Python 3.11.7) with a few requests, one of them ends in status 500
cd /home/dev/web
/home/dev/shop/.venv/bin/flask run --port 8765 &
server=$!
sleep 3
for path in health users/1/city health users/2/city health; do
  curl -s -o /dev/null "http://127.0.0.1:8765/$path"
done
kill "$server"
