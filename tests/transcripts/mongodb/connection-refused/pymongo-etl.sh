#!/usr/bin/env bash
# A loading job (pymongo 4.20, Python 3.13) while no mongod runs
cd /home/dev/crm && .venv/bin/python etl.py 2>&1
