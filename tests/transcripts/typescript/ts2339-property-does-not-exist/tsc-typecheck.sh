#!/usr/bin/env bash
# TypeScript 7.0 on Node.js 20.20: npm run typecheck of a small form.
cd /home/dev/signup
npm run typecheck
