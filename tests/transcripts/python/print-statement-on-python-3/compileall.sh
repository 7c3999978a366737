#!/usr/bin/env bash
# byte-compiling an old Python 2 tool with Python 3.9.18, as a packaging step does, and starting it
cd /home/dev/legacytool
echo "+ byte-compile"
python3.9 -m compileall -f legacytool
echo "+ smoke test"
python3.9 -m legacytool
