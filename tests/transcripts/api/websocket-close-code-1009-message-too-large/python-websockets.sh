#!/usr/bin/env bash
# A websockets 17.4 server with its default limit of 1 MiB (Python 3.11); a client
# sends it batches that grow until one does not fit. Both write to the same log.
cd /home/dev/feed
.venv/bin/python srv.py & server=$!
sleep 1
.venv/bin/python ingest.py
kill $server
