#!/usr/bin/env bash
# an import of two CSV files, the second one in cp1252: pandas on Python 3.12.1
cd /home/dev/etl
.venv/bin/pip list 2>/dev/null | grep -i -E 'pandas|numpy'
.venv/bin/python importer.py jan.csv feb.csv
