# A user whom no rule allows to use sudo.
needs apt:sudo unshare setpriv usermod
# Puts sudo, and a machine with a user dev, into a folder that stands for /etc.
take_sudo() {
    mkdir etc && cp -a /etc/. etc/ && cp -a "$(dirname "$(dirname "$(dirname "$(type -P sudo)")")")" etc/sudo-root
    echo /etc/sudo-root/usr/libexec/sudo >etc/ld.so.conf.d/sudo.conf && inside ldconfig
    echo "Path plugin_dir /etc/sudo-root/usr/libexec/sudo/" >etc/sudo.conf
    mkdir -p etc/sudoers.d && printf "root ALL=(ALL:ALL) ALL\n%%sudo ALL=(ALL:ALL) ALL\n@includedir /etc/sudoers.d\n" >etc/sudoers && chmod 440 etc/sudoers
    grep -q "^sudo:" etc/group || echo "sudo:x:27:" >>etc/group
    echo "dev:x:1500:1500::/tmp:/bin/bash" >>etc/passwd && echo "dev:x:1500:" >>etc/group
    groups=$1
}
inside() { unshare -m bash -c 'mount --bind "$0" /etc && exec "$@"' "$PWD/etc" "$@"; }
as_dev() { inside setpriv --reuid=dev --regid=dev "$groups" env -u LD_LIBRARY_PATH PATH="/etc/sudo-root/usr/bin:/usr/sbin:/usr/bin:/sbin:/bin" "$@"; }
setup() {
    take_sudo --groups=1500
    printf '%s sufficient pam_permit.so\n' auth account session >etc/pam.d/sudo
}
trigger() { as_dev sudo id; }
workaround_1() { inside usermod -aG sudo dev && groups=--init-groups; }
workaround_2() {
    inside bash -c "echo 'dev ALL=(ALL:ALL) ALL' >/etc/sudoers.d/dev
    chmod 440 /etc/sudoers.d/dev
    /etc/sudo-root/usr/sbin/visudo -c"
}
dead_end_1() { ! as_dev sudo usermod -aG sudo dev; }
dead_end_2() { inside usermod -aG sudo dev; }
