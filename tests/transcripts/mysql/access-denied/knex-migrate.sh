#!/usr/bin/env bash
# knex 3 (mysql2 3.24, Node.js 20.20) migrates against MariaDB 10.11 with an account that the server does not know
cd /home/dev/blog && FORCE_COLOR=1 script -qec 'npx knex migrate:latest --debug' /dev/null
