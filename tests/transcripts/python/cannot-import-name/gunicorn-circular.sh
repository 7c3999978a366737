#!/usr/bin/env bash
# gunicorn starts a Flask app in which two modules import each other: Python 3.11.7
cd /home/dev/shop
timeout 20 .venv/bin/gunicorn --workers 2 --bind 127.0.0.1:8766 shop.wsgi:app
echo "exit status $?"
