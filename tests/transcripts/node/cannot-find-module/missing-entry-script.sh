#!/usr/bin/env bash
# Node.js 22.23 starts the result of a build that never ran (node dist/main.js).
cd /home/dev/shop
npm pkg set scripts.start:prod="node dist/main.js"
PATH=/home/dev/.nvm/versions/node/v22.23.3/bin:$PATH npm run start:prod
