#!/usr/bin/env bash
# pytest run whose code under test needs a package that is not installed: pytest 9.2, Python 3.11.7
cd /home/dev/shop
.venv/bin/python -m pytest -v --color=yes -p no:cacheprovider
