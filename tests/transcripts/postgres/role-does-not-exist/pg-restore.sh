#!/usr/bin/env bash
# pg_restore 15.18 into a new server that lacks the role which owned the tables
cd /srv/pg && su postgres -c 'pg_restore -h /srv/pg -p 5544 --verbose -d shop shop.dump' 2>&1
