#!/usr/bin/env bash
# npm start of an API whose pool (pg 8.23, Node.js 20.20) finds nobody on 127.0.0.1:5432
cd /home/dev/api
export DATABASE_URL=postgres://orders:orders@127.0.0.1:5432/orders FORCE_COLOR=1
script -qec 'npm start' /dev/null
