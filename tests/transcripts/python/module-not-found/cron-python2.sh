#!/usr/bin/env bash
# a cron job still on Python 2.7.18, its HTTP library is missing there
cd /home/dev/reports
python2.7 nightly.py
echo "exit status $?"
