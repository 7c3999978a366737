#!/usr/bin/env bash
# A CI job as a user who is not in the group docker; the engine runs. Docker client 28.2.2, dockerd 20.10.24.
exec 3>&1 4>&2 >/dev/null 2>&1
mkdir -p /srv/docker; dockerd --iptables=false --bridge=none --data-root /srv/docker --exec-root /run/dk & engine=$!
for i in 1 2 3 4 5 6 7 8 9; do sleep 1; docker info && break; done
mkdir -p /home/deploy/shop; cd /home/deploy/shop; printf 'FROM scratch\nCOPY app.txt /\n' >Dockerfile; echo shop >app.txt; chown -R deploy /home/deploy
exec >&3 2>&4

setpriv --reuid deploy --regid deploy --clear-groups env HOME=/home/deploy bash -c '
  set -x
  id
  cd ~/shop && wc -c Dockerfile app.txt
  docker build -t acme/shop:ci .
  docker image ls acme/shop
'
{ kill $engine; wait $engine; } 2>/dev/null
