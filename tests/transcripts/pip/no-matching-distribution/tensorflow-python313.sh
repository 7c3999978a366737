#!/usr/bin/env bash
# an old pin on a new Python: tensorflow 2.5.0 on Python 3.13.0, pip 26.3
cd /home/dev/crm
.venv/bin/python -m pip install -r ml.txt
echo "exit status $?"
