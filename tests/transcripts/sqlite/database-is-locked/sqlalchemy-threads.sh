#!/usr/bin/env bash
# Three threads that each keep a write transaction open while they fetch: SQLAlchemy 2.1, Python 3.11, SQLite 3.40.1
cd /home/dev/feeds && rm -f feeds.db && /home/dev/orders/.venv/bin/python import_feeds.py 2>&1
