#!/usr/bin/env bash
# A CI job with npm 10.9 on Node.js 20.20: package.json was edited by hand (ms
# raised, semver added) and package-lock.json was not.
cd /home/dev/ledger
set -x
node -v
npm -v
npm ci
