#!/usr/bin/env bash
# uv 0.13 resolves Django 5.0 for a Python 3.7.16 environment
cd /home/dev/crm
uv venv --color always -q --clear --python python3.7 v37
uv pip install --color always --python v37/bin/python "django==5.0" requests
