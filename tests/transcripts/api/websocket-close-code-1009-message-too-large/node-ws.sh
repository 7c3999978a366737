#!/usr/bin/env bash
# A ws 8.23 server (Node.js 20) with maxPayload 64 KiB and no 'error' listener:
# the first message of 200 KiB takes the whole process down.
cd /home/dev/chat
(sleep 1; node client.js > /dev/null) &
npm start
