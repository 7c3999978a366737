#!/usr/bin/env bash
# A seed script (SQLAlchemy 2.1, PyMySQL 1.2, Python 3.11, MariaDB 10.11): an order names a customer that is not there
cd /home/dev/seed && /home/dev/orders/.venv/bin/python seed.py 2>&1
