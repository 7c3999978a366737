#!/usr/bin/env bash
# TypeScript 5.9 on Node.js 20.20: a package that is not installed, an alias without
# "paths" and a file whose name differs in case (built on Linux).
cd /home/dev/billing
npm ci
npm run build
