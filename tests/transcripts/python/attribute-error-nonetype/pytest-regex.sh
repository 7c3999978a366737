#!/usr/bin/env bash
# a test run with one failing parametrised case: pytest 9.2, Python 3.11.7
cd /home/dev/shop
.venv/bin/python -m pytest -v --color=yes -p no:cacheprovider tests
