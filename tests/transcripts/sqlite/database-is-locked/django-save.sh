#!/usr/bin/env bash
# Django 5.2 (Python 3.11, SQLite 3.40.1): a command that saves while another process holds the write lock for longer than the 5 s default
cd /home/dev/shopadmin
export PATH=/home/dev/orders/.venv/bin:$PATH DJANGO_SUPERUSER_PASSWORD=pw
{
  python manage.py migrate --plan
  sqlite3 db.sqlite3 'BEGIN IMMEDIATE' '.shell sleep 30' COMMIT &
  sleep 0.5
  python manage.py createsuperuser --noinput --username root --email root@example.com
} 2>&1
