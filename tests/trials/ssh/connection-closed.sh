# sshd takes one unfinished login at a time, and one is open.
needs ssh sftp apt:openssh-server

# Starts sshd as an ordinary user, who may log in for file transfers; $1: more lines of its configuration.
serve() {
    ssh-keygen -q -t ed25519 -N '' -f host_key && ssh-keygen -q -t rsa -N '' -f host_key_rsa
    ssh-keygen -q -t ed25519 -N '' -f key && cp key.pub authorized_keys && chmod 755 .
    port=$(free_port) user=$(unprivileged id -un)
    printf '%s\n' "Port $port" "ListenAddress 127.0.0.1" "PidFile $PWD/sshd.pid" "UsePAM yes" "StrictModes no" \
        "AuthorizedKeysFile $PWD/authorized_keys" "Subsystem sftp internal-sftp" "ForceCommand internal-sftp" "$@" >sshd_config
    start_sshd && cp key client_key && chmod 600 client_key && chown "$(id -un)" client_key
    printf '%s\n' "Host server" "    HostName 127.0.0.1" "    Port $port" "    User $user" "    IdentityFile $PWD/client_key" \
        "    BatchMode yes" "    StrictHostKeyChecking no" "    UserKnownHostsFile /dev/null" "    LogLevel INFO" >ssh_config
}
start_sshd() {
    start bash -c "$(declare -f unprivileged)"'; unprivileged "$@"' bash "$(command -v sshd)" -D -f "$PWD/sshd_config" -E "$PWD/sshd.log"
    wait_for grep -q "Server listening" sshd.log
}
restart_sshd() { kill "$(cat sshd.pid)"; sleep 0.3; rm -f sshd.log; start_sshd; }
setup() {
    serve "HostKey $PWD/host_key" "MaxStartups 1:100:1" "LoginGraceTime 100"
    occupy
}
occupy() { exec 7<>"/dev/tcp/127.0.0.1/$port"; read -r -t 5 <&7; }
trigger() { sftp -b /dev/null -F ssh_config ${options:-} server; }
workaround_2() { sed -i 's/^MaxStartups.*/MaxStartups 100:30:200/' sshd_config && restart_sshd && occupy; }
dead_end_1() { rm -f new_key* && ssh-keygen -q -t ed25519 -N '' -f new_key && cp new_key client_key && ssh-keygen -R server -f known_hosts || true; }
dead_end_2() { options="-o StrictHostKeyChecking=no"; }
