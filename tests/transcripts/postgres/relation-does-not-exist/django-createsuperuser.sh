#!/usr/bin/env bash
# Django 5.2 (psycopg 3.3, PostgreSQL 15.18) on a new database whose migrations were not run
cd /home/dev/crm/portal
export DJANGO_SUPERUSER_PASSWORD=pw
{ ../.venv/bin/python manage.py check
  ../.venv/bin/python manage.py createsuperuser --noinput --username admin --email admin@example.com; } 2>&1
