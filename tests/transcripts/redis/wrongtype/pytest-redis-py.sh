#!/usr/bin/env bash
# A test run (pytest, redis-py 8.1, Python 3.11, Redis 7.0.15): a key left over as a string by an older release
cd /home/dev/cart && /home/dev/orders/.venv/bin/python -m pytest --color=yes -v 2>&1
