#!/usr/bin/env bash
# A seed file run by psql 15.18: the table was created with a quoted, capitalised name
cd /home/dev/crm/portal && PGPASSWORD=s3cret psql -h localhost -p 5544 -U postgres -d app -a -f seed.sql 2>&1
