#!/usr/bin/env bash
# The log of the server itself (PostgreSQL 15.18) while an application retries with a role that has no password
export PGPASSWORD=secret
for i in 1 2 3; do psql -h localhost -p 5544 -U nopw -d orders -c 'select 1'; sleep 1; done
cat /srv/pg/log
