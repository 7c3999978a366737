#!/usr/bin/env bash
# A release job that bumps the version and pushes, while somebody else pushed first. git 2.39.5 (Debian 12), npm via Node.
exec 3>&1 4>&2 >/dev/null 2>&1
cd "$HOME"; git config --global user.name "Release Bot"; git config --global user.email bot@example.com
git init -q -b main seed; cd seed; echo '{ "name": "shop", "version": "1.4.2", "private": true, "scripts": { "test": "node --test" } }' >package.json
printf 'const test = require("node:test");\ntest("push is rejected for guests", () => {});\ntest("adds up", () => {});\n' >shop.test.js
git add .; git commit -qm "Import"; cd ..
git clone -q --bare seed shop.git; git clone -q "file://$HOME/shop.git" build
cd seed; echo '# shop' >README.md; git add .; git commit -qm "Add a readme"; git push -q ../shop.git main
exec >&3 2>&4

set -e
cd "$HOME/build"
npm test
npm version minor -m "Release %s"
git push --follow-tags origin main
npm publish
