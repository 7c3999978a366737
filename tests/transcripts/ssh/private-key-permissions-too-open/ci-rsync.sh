#!/usr/bin/env bash
# A CI job writes its deploy key from a variable into a file, with the usual umask 022, and uploads a build with rsync.
# OpenSSH 9.2p1 (client and sshd of Debian 12), rsync; /etc/hosts points web1.example.com to 127.0.0.1, user deploy exists.
exec 3>&1 4>&2 >/dev/null 2>&1
mkdir -p /srv/etc /run/sshd ~/.ssh; chmod 700 ~/.ssh; ssh-keygen -q -t ed25519 -N "" -f /srv/etc/hostkey
printf "PidFile none\\nListenAddress 127.0.0.1\\nHostKey /srv/etc/hostkey\\nPasswordAuthentication no\\nKbdInteractiveAuthentication no\\nStrictModes no\\nAuthorizedKeysFile /srv/etc/keys_%%u\\n" >/srv/etc/sshd_config
/usr/sbin/sshd -D -f /srv/etc/sshd_config & sshd=$!; sleep 0.5
ssh-keygen -q -t ed25519 -N "" -f /srv/etc/ci; cp /srv/etc/ci.pub /srv/etc/keys_deploy; SSH_PRIVATE_KEY=$(cat /srv/etc/ci)
mkdir -p ~/shop/dist/assets; cd ~/shop; for i in 1 2 3; do head -c 30000 /dev/urandom >dist/assets/app.$i.js; done; echo '<title>Shop</title>' >dist/index.html
exec >&3 2>&4

printf '\033[32;1m$ echo "$SSH_PRIVATE_KEY" > deploy_key\033[0;m\n'; umask 022
echo "$SSH_PRIVATE_KEY" >deploy_key
printf '\033[32;1m$ ssh-keyscan web1.example.com >> ~/.ssh/known_hosts\033[0;m\n'
ssh-keyscan web1.example.com >>~/.ssh/known_hosts
printf '\033[32;1m$ rsync -rtv -e "ssh -i deploy_key" dist/ deploy@web1.example.com:shop/\033[0;m\n'
rsync -rtv -e "ssh -i deploy_key" dist/ deploy@web1.example.com:shop/ || printf '\033[31;1mERROR: Job failed: exit code %s\033[0;m\n' $?
{ kill $sshd; } 2>/dev/null
