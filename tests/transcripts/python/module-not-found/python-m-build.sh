#!/usr/bin/env bash
# make release calls a tool with -m that its Python (3.13.0) does not have
cd /home/dev/srcl
python3.13 -m venv --clear .release
FORCE_COLOR=1 make release
