#!/usr/bin/env bash
# uv 0.13 builds mysqlclient 2.2.7 for Python 3.13.0; MySQL's client library is not on the machine
cd /home/dev/crm
uv pip install --color always --no-cache --python .venv/bin/python -r requirements.txt
echo "exit status $?"
