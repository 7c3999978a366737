#!/usr/bin/env bash
# A set-up script run by root with no user named: psql and createdb 15.18 over the socket (peer)
cd /home/dev/orders
export PGHOST=/srv/pg PGPORT=5544
bash -x setup-db.sh 2>&1
