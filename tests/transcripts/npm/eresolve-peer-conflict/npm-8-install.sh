#!/usr/bin/env bash
# The same with npm 8.19 on Node.js 18.20 (prefix "npm ERR!").
cd /home/dev/dashboard
node -v && npm -v
npm install
