#!/usr/bin/env bash
# npm 11.19 on Node.js 20.20, as an ordinary user (uid 1500), prefix /usr:
# installs two tools globally.
cd /home/alice
export HOME=/home/alice
npm install -g --loglevel http --color=always typescript prettier
