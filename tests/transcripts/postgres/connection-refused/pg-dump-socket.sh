#!/usr/bin/env bash
# A nightly dump over the Unix socket while the server is down: pg_dump 15.18 (libpq 15)
cd /home/dev/orders && ./backup.sh 2>&1
