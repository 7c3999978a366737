#!/usr/bin/env bash
# A release script: Django 5.2 (psycopg 3.3, libpq 18) on Python 3.11 with no server on localhost:5432
cd /home/dev/orders
export PATH=$PWD/.venv/bin:$PATH
{
  set -x
  python manage.py check
  python manage.py collectstatic --noinput --dry-run --verbosity 0
  python manage.py migrate --noinput
} 2>&1
