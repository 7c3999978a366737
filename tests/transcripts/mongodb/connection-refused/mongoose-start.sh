#!/usr/bin/env bash
# npm start of a server (mongoose 9.12.1, Node.js 20.20) while no mongod runs
cd /home/dev/crm && FORCE_COLOR=1 script -qec 'npm start' /dev/null
