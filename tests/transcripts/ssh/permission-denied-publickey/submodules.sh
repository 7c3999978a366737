#!/usr/bin/env bash
# A CI job clones a repository whose submodule lives on a Git server that does not know the job's key.
# OpenSSH 9.2p1 (client and sshd of Debian 12), git 2.47.3; /etc/hosts points git.example.com to 127.0.0.1.
exec 3>&1 4>&2 >/dev/null 2>&1
mkdir -p /srv/etc /run/sshd ~/.ssh; chmod 700 ~/.ssh; ssh-keygen -q -t ed25519 -N "" -f /srv/etc/hostkey
printf "PidFile none\\nListenAddress 127.0.0.1\\nHostKey /srv/etc/hostkey\\nPasswordAuthentication no\\nKbdInteractiveAuthentication no\\nStrictModes no\\nAuthorizedKeysFile /srv/etc/keys_%%u\\n" >/srv/etc/sshd_config
/usr/sbin/sshd -D -f /srv/etc/sshd_config & sshd=$!; sleep 0.5
ssh-keyscan -t ed25519 git.example.com >~/.ssh/known_hosts; ssh-keygen -q -t ed25519 -N "" -f ~/.ssh/id_ed25519
cd "$HOME"; git config --global user.name "Dana Reyes"; git config --global user.email dana@example.com
git init -q -b main seed; cd seed; echo '# shop' >README.md; printf 'def permission_denied(publickey):\n    return not publickey\n' >auth.py
printf '[submodule "vendor/billing"]\n\tpath = vendor/billing\n\turl = git@git.example.com:acme/billing.git\n' >.gitmodules
git add .; git update-index --add --cacheinfo 160000,$(git hash-object -t tree /dev/null),vendor/billing; git commit -qm "Import"; cd ..
exec >&3 2>&4

set -x
git --version
git clone "file://$HOME/seed" shop && cd shop
python3 -m compileall -f auth.py
git submodule update --init --recursive
{ kill $sshd; } 2>/dev/null
