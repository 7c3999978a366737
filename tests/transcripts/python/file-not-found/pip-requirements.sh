#!/usr/bin/env bash
# a build script is started from the wrong folder: pip 23.2.1 on Python 3.11.7
cd /home/dev/web
set -x
python3.11 --version
/home/dev/shop/.venv/bin/pip install --upgrade gunicorn flask
/home/dev/shop/.venv/bin/pip install -r requirements/base.txt -r requirements/prod.txt
