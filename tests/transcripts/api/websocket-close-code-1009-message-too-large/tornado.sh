#!/usr/bin/env bash
# Tornado 6.6.1 (Python 3.11) with its default limit of 10 MiB and compression on; a
# websockets 17.4 client uploads three lists of rows. Both write to the same log.
cd /home/dev/notify
.venv/bin/python app.py & server=$!
sleep 1
.venv/bin/python upload.py
sleep 1
kill $server
