#!/usr/bin/env bash
# A mail worker (redis-py 6.1, Python 3.8) against Redis 6.2.14 whose data folder is not writable
cd /home/dev/mailer && REDIS_PORT=6391 /home/dev/legacy/.venv/bin/python worker.py 2>&1
