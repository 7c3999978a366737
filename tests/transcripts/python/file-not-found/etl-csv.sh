#!/usr/bin/env bash
# a small loader run over three days, the file of the third is not there: Python 3.13.0 with colours
cd /home/dev/etl
FORCE_COLOR=1 python3.13 load.py
