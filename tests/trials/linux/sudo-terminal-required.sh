# A user who may use sudo with a password, in a script that has no terminal.
needs apt:sudo unshare setpriv openssl
. "${BASH_SOURCE[0]%/*}/sudo.bash"
setup() {
    take_sudo --init-groups
    sed -i 's/^sudo:.*/&dev/' etc/group
    echo "dev:$(openssl passwd -6 basket):20000:0:99999:7:::" >>etc/shadow
    printf '%s required pam_unix.so\n' auth account >etc/pam.d/sudo && echo 'session sufficient pam_permit.so' >>etc/pam.d/sudo
    run() { as_dev setsid -w sudo /usr/bin/id </dev/null; }
}
trigger() { run; }
workaround_2() { echo 'dev ALL=(root) NOPASSWD: /usr/bin/id' >etc/sudoers.d/dev-shop && chmod 440 etc/sudoers.d/dev-shop; }
workaround_3() {
    SUDO_PASSWORD=basket
    run() { printf '%s\n' "$SUDO_PASSWORD" | as_dev setsid -w sudo -S -p '' /usr/bin/id; }
}
workaround_4() {
    printf '#!/bin/sh\necho basket\n' >etc/askpass && chmod 755 etc/askpass
    export SUDO_ASKPASS=/etc/askpass
    run() { as_dev setsid -w sudo -A /usr/bin/id </dev/null; }
}
dead_end_1() {
    run() { echo basket | as_dev setsid -w sudo /usr/bin/id; }
}
dead_end_2() {
    run() { as_dev setsid -w sudo -n /usr/bin/id </dev/null; }
}
dead_end_3() { echo 'Defaults !requiretty' >etc/sudoers.d/tty && chmod 440 etc/sudoers.d/tty; }
