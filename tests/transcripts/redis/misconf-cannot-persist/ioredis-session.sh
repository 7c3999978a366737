#!/usr/bin/env bash
# A web server's session store: ioredis 6.0 on Node.js 20.20, Redis 7.0.15
cd /home/dev/api && FORCE_COLOR=1 node session.js 2>&1
