#!/usr/bin/env bash
# webpack 4.46 on Node.js 20.20 (OpenSSL 3): npm ci, then the production build.
cd /home/dev/legacy-ui
npm ci
npm run build
