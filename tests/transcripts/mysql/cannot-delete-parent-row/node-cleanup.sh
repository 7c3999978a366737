#!/usr/bin/env bash
# A clean-up job (mysql2 3.24, Node.js 20.20, MariaDB 10.11) deletes a customer who still has orders
cd /home/dev/crm && FORCE_COLOR=1 node cleanup.js 2>&1
