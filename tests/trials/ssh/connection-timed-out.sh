# The port of the first attempt belongs to something that never says a word; sshd listens on another.
needs ssh sftp python3 apt:openssh-server

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
    serve "HostKey $PWD/host_key"
    silent=$(free_port)
    start python3 -c "import socket, time; s = socket.create_server(('127.0.0.1', $silent)); time.sleep(200)"
    wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$silent"
    sed -i "s/Port .*/Port $silent/" ssh_config
}
trigger() { sftp -b /dev/null -o LogLevel=INFO -F ssh_config -o ConnectTimeout=${wait:-2} server; }
workaround_5() { sed -i "s/Port .*/Port $port/" ssh_config; }
dead_end_1() { wait=8; }
dead_end_2() { ssh-keygen -q -t ed25519 -N '' -f new_key && cp new_key client_key && chmod 700 .; }
