# A user whom no rule allows to use sudo.
needs apt:sudo unshare setpriv usermod
. "${BASH_SOURCE[0]%/*}/sudo.bash"
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
