#!/usr/bin/env bash
# openai 3.54 (Python 3.11) against a local server that answers every call with 429
# and the body of a rate limit; the client retries twice and gives up.
cd /home/dev/sync
python3 limited.py 2> access.log & api=$!
sleep 1
.venv/bin/python ask.py
kill $api
