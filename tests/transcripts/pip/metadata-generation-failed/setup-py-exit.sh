#!/usr/bin/env bash
# a vendored package whose setup.py stops because a tool is missing: pip 23.0.1 on Python 3.9.18
cd /home/dev/oldapp
v39/bin/pip install --no-cache-dir -r requirements.txt
