#!/usr/bin/env bash
# A deployment over a working copy in which an earlier "git add" was killed. git 2.47.3.
exec 3>&1 4>&2 >/dev/null 2>&1
cd "$HOME"; git config --global user.name "Dana Reyes"; git config --global user.email dana@example.com
git init -q -b main seed; cd seed; mkdir -p app; for i in $(seq 40); do seq $i 200 >app/page$i.txt; done; git add .; git commit -qm "Import"; cd ..
git clone -q --bare seed shop.git; git clone -q "file://$HOME/shop.git" /srv/app
cd seed; date >app/page1.txt; git commit -qam "Update a page"; git push -q ../shop.git main
cd /srv/app; head -c 200M /dev/urandom >big.bin; git add big.bin & sleep 0.7; kill -9 $!; wait; rm big.bin
exec >&3 2>&4

set -e
echo "==> Deploying shop to $(hostname):/srv/app"
cd /srv/app
echo "==> [1/4] Fetching"; git fetch --progress origin
echo "==> [2/4] Status"; git status --short --branch
echo "==> [3/4] Switching to origin/main"
git reset --hard origin/main || { rc=$?; echo "==> deploy FAILED at step 3/4 (exit code $rc), keeping the old release"; exit $rc; }
