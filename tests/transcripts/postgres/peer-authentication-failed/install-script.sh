#!/usr/bin/env bash
# An install script: psql 15.18 over the socket as another role than the operating system's user
cd /home/dev/crm/billing && PGPASSWORD=orders bash install.sh 2>&1
