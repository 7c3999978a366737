#!/usr/bin/env bash
# npm install (npm of Node.js 20.20.2) on a machine whose name server does not answer.
mkdir -p store && cd store
echo '{ "name": "store", "version": "2.0.1", "private": true, "dependencies": { "express": "^4.19.2", "pg": "^8.11.5" } }' > package.json
npm config set registry https://npm.shop.example/ fetch-retries=1 fetch-retry-mintimeout=500 fetch-retry-maxtimeout=800
npm install --color=always --loglevel=http --no-audit --no-fund
npm config delete registry fetch-retries fetch-retry-mintimeout fetch-retry-maxtimeout
