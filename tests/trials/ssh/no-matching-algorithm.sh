# A server that has what old network gear has, and nothing newer.
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
setup() { serve "HostKey $PWD/host_key_rsa" "HostKeyAlgorithms ssh-rsa" "PubkeyAcceptedAlgorithms +ssh-rsa"; }
trigger() { sftp -b /dev/null -F ssh_config ${options:-} server; }
workaround_1() { printf '%s\n' "    HostKeyAlgorithms +ssh-rsa" "    PubkeyAcceptedAlgorithms +ssh-rsa" >>ssh_config; }
workaround_4() { sed -i "s|^HostKey .*|HostKey $PWD/host_key|; /Algorithms/d" sshd_config && restart_sshd; }
dead_end_1() { ssh-keygen -q -t rsa -b 4096 -N '' -f new_key && cat new_key.pub >>authorized_keys && cp new_key client_key; }
dead_end_2() { options="-o StrictHostKeyChecking=no"; }
