#!/usr/bin/env bash
# Loading one table's dump with the mysql client of MariaDB 10.11 before its parent is complete
cd /home/dev/seed
for f in orders.sql; do echo "loading $f"; mysql -v -h 127.0.0.1 -P 3344 -u shop -pnew shop < $f && echo "ok $f"; done 2>&1
