#!/usr/bin/env bash
# release step of a Django site, one app of INSTALLED_APPS not installed: Django 5.2, Python 3.11.7
cd /home/dev/store
/home/dev/shop/.venv/bin/pip freeze | head -3
echo "==> Running migrations"
/home/dev/shop/.venv/bin/python manage.py migrate --noinput --force-color
echo "release phase failed with status $?"
