#!/usr/bin/env bash
# A worker that retries and gives up: Python 3.8, SQLAlchemy 2.0, psycopg2 2.8.6 (libpq 11), nobody on localhost:5432
cd /home/dev/legacy && .venv/bin/python app.py 2>&1
