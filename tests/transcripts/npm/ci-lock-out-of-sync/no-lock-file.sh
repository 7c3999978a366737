#!/usr/bin/env bash
# npm 11.19 on Node.js 20.20: the folder got package.json only, as with a Dockerfile
# that forgets to copy package-lock.json.
cd /home/dev/ledger-image
npm ci --color=always
