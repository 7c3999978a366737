#!/usr/bin/env bash
# A fresh CI container without known_hosts and without a terminal clones over ssh.
# OpenSSH 9.2p1 (client and sshd of Debian 12), git 2.39.5; /etc/hosts points git.example.com to 127.0.0.1.
exec 3>&1 4>&2 >/dev/null 2>&1
mkdir -p /srv/etc /run/sshd ~/.ssh; chmod 700 ~/.ssh; ssh-keygen -q -t ed25519 -N "" -f /srv/etc/hostkey
printf "PidFile none\\nListenAddress 127.0.0.1\\nHostKey /srv/etc/hostkey\\nPasswordAuthentication no\\nKbdInteractiveAuthentication no\\nStrictModes no\\nAuthorizedKeysFile /srv/etc/keys_%%u\\n" >/srv/etc/sshd_config
/usr/sbin/sshd -D -f /srv/etc/sshd_config & sshd=$!; sleep 0.5
exec >&3 2>&4

echo "Running on $(hostname) with $(git --version), $(ssh -V 2>&1)"
ls -A ~/.ssh | wc -l
setsid git clone --depth 50 git@git.example.com:acme/shop.git build 2>&1 | cat
cd build && make test
{ kill $sshd; } 2>/dev/null
