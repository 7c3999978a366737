#!/usr/bin/env bash
# axios (Node.js 20.20) is answered with 429 by a local API, and the
# script logs the stack and the headers before it gives up.
cd /home/dev/sync
python3 limited.py 2> access.log & api=$!
sleep 1
node --version
FORCE_COLOR=1 node report.mjs
kill $api
