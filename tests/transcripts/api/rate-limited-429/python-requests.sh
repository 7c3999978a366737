#!/usr/bin/env bash
# requests 2.34 (Python 3.11) fetches page after page from a local API that allows
# five requests in two seconds; debug log on.
cd /home/dev/sync
python3 limited.py 2> access.log & api=$!
sleep 1
.venv/bin/python sync.py
kill $api
