#!/usr/bin/env bash
# npm 11 and Node.js 20.20: a fresh clone is installed and started, but a file
# requires "morgan", which package.json does not list.
cd /home/dev/shop
rm -rf node_modules package-lock.json
npm install
npm start
