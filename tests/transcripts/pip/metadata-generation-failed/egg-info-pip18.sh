#!/usr/bin/env bash
# the same package with the old pip 18.1 of Python 3.6.15
cd /home/dev/oldapp
python3.6 -m pip install --user --no-cache-dir -r requirements.txt
