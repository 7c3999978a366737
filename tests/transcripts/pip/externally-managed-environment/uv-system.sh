#!/usr/bin/env bash
# uv 0.13 told to install into the system's Python of Debian 12
cd /home/dev/provision
uv --version
uv pip install --color always --python /usr/bin/python3 -r requirements.txt
echo "exit status $?"
