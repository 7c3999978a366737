#!/usr/bin/env bash
# A mail worker (redis-py 8.1, Python 3.11) against Redis 7.0.15 whose data folder is not writable
cd /home/dev/mailer && REDIS_PORT=6390 /home/dev/orders/.venv/bin/python worker.py 2>&1
