#!/usr/bin/env bash
# A cron script of the sqlite3 shell 3.40.1 while another process is in the middle of a write
cd /home/dev/feeds
sqlite3 feeds.db 'BEGIN IMMEDIATE' "INSERT INTO items(feed) VALUES ('x')" '.shell sleep 2' COMMIT &
sleep 0.5; bash rotate.sh 2>&1; wait
