# The client looks for the socket where the server does not have it.
needs python3 apt:mariadb-server

server() {
    local base
    base=$(cd "$(dirname "$(readlink -f "$(command -v mariadbd)")")/.." && pwd)
    [ -d "$TRIAL_DIR/data" ] || mariadb-install-db --no-defaults --user=root --basedir="$base" \
        --datadir="$TRIAL_DIR/data" --auth-root-authentication-method=normal --skip-test-db
    start mariadbd --no-defaults --user=root --basedir="$base" --datadir="$TRIAL_DIR/data" --socket="$TRIAL_DIR/s" \
        --port="$PORT" --bind-address=127.0.0.1 "$@"
    wait_for sql 'SELECT 1'
}
sql() { mariadb --no-defaults -u root -S "$TRIAL_DIR/s" "${@:2}" -e "$1"; }
setup() {
    PORT=$(free_port)
    server
    printf '[client]\nsocket = %s\n' "$TRIAL_DIR/none.sock" >client.cnf
    args=
}
trigger() { mariadb --defaults-file=client.cnf -u root $args -e 'SELECT 1'; }
workaround_1() { args="-h 127.0.0.1 -P $PORT"; }
workaround_3() { args="-S $TRIAL_DIR/s"; }
dead_end_1() { touch "$TRIAL_DIR/none.sock"; }
dead_end_2() { args="-h localhost -P $PORT --protocol=socket"; }
