#!/usr/bin/env bash
# jest 29 (Node.js 20.20), colours on: one suite passes, the other requires lodash,
# which is not installed.
cd /home/dev/shop-test
npm test
