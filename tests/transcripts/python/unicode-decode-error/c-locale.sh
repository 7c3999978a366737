#!/usr/bin/env bash
# a release script on Python 3.6.15 in a cron-like environment with the C locale
cd /home/dev/pkgold
export LC_ALL=C PYTHONCOERCECLOCALE=0
echo "[1/3] lint"
python3.6 -m py_compile release.py && echo "ok"
echo "[2/3] release notes"
python3.6 release.py
