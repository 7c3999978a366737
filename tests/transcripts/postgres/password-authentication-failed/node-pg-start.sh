#!/usr/bin/env bash
# npm start with a wrong password in DATABASE_URL: pg 8.23 on Node.js 20.20, server PostgreSQL 15.18
cd /home/dev/api
export DATABASE_URL=postgres://orders:orders@localhost:5544/orders FORCE_COLOR=1
script -qec 'npm start' /dev/null
