#!/usr/bin/env bash
# npm 6.14 on Node.js 14.21: package.json was edited by hand, package-lock.json was not.
cd /home/dev/ledger/old
node -v
npm -v
npm ci
