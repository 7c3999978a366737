#!/usr/bin/env bash
# A local project meets a remote that was created with a README. git 2.47.3.
exec 3>&1 4>&2 >/dev/null 2>&1
cd "$HOME"; git config --global user.name "Dana Reyes"; git config --global user.email dana@example.com; git config --global pull.rebase false
git init -q -b main seed; cd seed; echo '# shop' >README.md; git add .; git commit -qm "Initial commit"; cd ..; git clone -q --bare seed shop.git
mkdir shop; cd shop; printf 'print("shop")\n' >app.py; mkdir tests; touch tests/__init__.py
exec >&3 2>&4

git init -b main
git add -v .
git commit -m "First version of the shop"
git remote add origin "file://$HOME/shop.git"
git pull origin main
