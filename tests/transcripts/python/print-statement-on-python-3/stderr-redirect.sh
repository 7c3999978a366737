#!/usr/bin/env bash
# `print >>sys.stderr` compiles in Python 3 and fails when it runs: Python 3.13.0 with colours
cd /home/dev/legacytool
for i in 1 2; do echo "supervisor: spawned worker, attempt $i"; FORCE_COLOR=1 python3.13 worker.py; done
echo "supervisor: gave up, entered FATAL state, too many start retries too quickly"
