#!/usr/bin/env bash
# npm 11.19 on Node.js 20.20: react was raised to 18 in package.json, while
# @material-ui/core 4 accepts 16 and 17 only.
cd /home/dev/dashboard
npm install --color=always
