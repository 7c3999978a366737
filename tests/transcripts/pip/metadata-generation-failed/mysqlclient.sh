#!/usr/bin/env bash
# pip 26.3 on Python 3.13.0 installs three requirements; MySQL's client library is not on the machine
cd /home/dev/crm
.venv/bin/python -m pip install --no-cache-dir -r requirements.txt
echo "exit status $?"
