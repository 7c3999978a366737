#!/usr/bin/env bash
# A playbook for two web servers; the deploy key was unpacked from an archive and has mode 0644.
# ansible-core 2.19.14, OpenSSH 9.2p1 (client and sshd of Debian 12); /etc/hosts points web1/web2.example.com to 127.0.0.1, user deploy exists.
exec 3>&1 4>&2 >/dev/null 2>&1
mkdir -p /srv/etc /run/sshd ~/.ssh; chmod 700 ~/.ssh; ssh-keygen -q -t ed25519 -N "" -f /srv/etc/hostkey
printf "PidFile none\\nListenAddress 127.0.0.1\\nHostKey /srv/etc/hostkey\\nPasswordAuthentication no\\nKbdInteractiveAuthentication no\\nStrictModes no\\nAuthorizedKeysFile /srv/etc/keys_%%u\\n" >/srv/etc/sshd_config
/usr/sbin/sshd -D -f /srv/etc/sshd_config & sshd=$!; sleep 0.5
ssh-keyscan -t ed25519 web1.example.com web2.example.com >~/.ssh/known_hosts
ssh-keygen -q -t ed25519 -N "" -f ~/.ssh/deploy_key; cp ~/.ssh/deploy_key.pub /srv/etc/keys_deploy; chmod 644 ~/.ssh/deploy_key
mkdir -p ~/shop/deploy; cd ~/shop/deploy
printf '[web]\nweb[1:2].example.com ansible_user=deploy ansible_ssh_private_key_file=~/.ssh/deploy_key\n' >hosts.ini
printf -- '- name: Build\n  hosts: localhost\n  gather_facts: false\n  connection: local\n  tasks:\n    - name: Pack the assets\n      ansible.builtin.command: tar -czf /tmp/shop-assets.tgz .\n- name: Deploy the shop\n  hosts: web\n  tasks:\n    - name: Copy the assets\n      ansible.builtin.copy: {src: /tmp/shop-assets.tgz, dest: /home/deploy/}\n' >site.yml
exec >&3 2>&4

ansible-playbook --version | head -n 1
ansible-playbook -i hosts.ini site.yml
echo "exit status $?"
{ kill $sshd; rm -f /tmp/shop-assets.tgz; } 2>/dev/null
