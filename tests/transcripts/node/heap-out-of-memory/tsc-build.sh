#!/usr/bin/env bash
# TypeScript 5.9 on Node.js 22.23, with a heap of 50 MiB as in a very small CI runner.
cd /home/dev/invoices-ts
export NODE_OPTIONS=--max-old-space-size=50
node --version
node node_modules/.bin/tsc -p . --pretty --extendedDiagnostics
