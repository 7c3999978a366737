#!/usr/bin/env bash
# make calls a Python 3.8.18 script whose external program is not installed
cd /home/dev/etl
printf 'thumbs:\n\t@echo "generating thumbnails"\n\tpython3.8 thumbs.py\n' > Makefile
make thumbs
