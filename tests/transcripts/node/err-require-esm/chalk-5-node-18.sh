#!/usr/bin/env bash
# Node.js 18.20 runs a CommonJS script that require()s chalk 5, which is ESM only.
cd /home/dev/cli
PATH=/home/dev/.nvm/versions/node/v18.20.8/bin:$PATH
node -v
npm start
