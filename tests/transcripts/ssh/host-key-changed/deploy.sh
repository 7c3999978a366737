#!/usr/bin/env bash
# A deployment with rsync over ssh, first to the old server, then to its replacement under the same name.
# OpenSSH 9.2p1 (client and sshd of Debian 12), rsync; /etc/hosts points git.example.com to 127.0.0.1, user deploy exists.
exec 3>&1 4>&2 >/dev/null 2>&1
mkdir -p /srv/etc /run/sshd ~/.ssh; chmod 700 ~/.ssh; ssh-keygen -q -t ed25519 -N "" -f /srv/etc/hostkey
printf "PidFile none\\nListenAddress 127.0.0.1\\nHostKey /srv/etc/hostkey\\nPasswordAuthentication no\\nKbdInteractiveAuthentication no\\nStrictModes no\\nAuthorizedKeysFile /srv/etc/keys_%%u\\n" >/srv/etc/sshd_config
ssh-keygen -q -t ed25519 -N "" -f ~/.ssh/id_ed25519; cp ~/.ssh/id_ed25519.pub /srv/etc/keys_deploy
/usr/sbin/sshd -D -f /srv/etc/sshd_config & sshd=$!; sleep 0.5
mkdir -p ~/site/assets; cd ~/site; for i in 1 2 3 4; do head -c 40000 /dev/urandom >assets/app.$i.js; done; echo '<title>Shop</title>' >index.html
exec >&3 2>&4

echo "[deploy] release 41"
rsync -rtv --progress -e 'ssh -o StrictHostKeyChecking=accept-new' ./ deploy@git.example.com:site/
{ kill $sshd; wait $sshd; rm /srv/etc/hostkey*; ssh-keygen -q -t ed25519 -N "" -f /srv/etc/hostkey; /usr/sbin/sshd -D -f /srv/etc/sshd_config & sshd=$!; sleep 0.5; } >/dev/null 2>&1
echo "[deploy] release 42"
rsync -rtv --progress -e 'ssh -o StrictHostKeyChecking=accept-new' ./ deploy@git.example.com:site/
echo "[deploy] rsync ended with status $?"
{ kill $sshd; } 2>/dev/null
