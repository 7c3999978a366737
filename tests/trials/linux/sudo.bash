# Shared by the trials of sudo.

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
