#!/usr/bin/env bash
# An API reads a session that another service stored as a hash: ioredis 6.0 on Node.js 20.20, Redis 7.0.15
cd /home/dev/api && FORCE_COLOR=1 node wt.js 2>&1
