# A server replays its log from a slow archive.
needs initdb postgres psql pg_isready python3 "pip:psycopg[binary]==$VARIANT"
variants 3.1.19 3.2.9

starting_up() {
    start bash -c 'unprivileged postgres -D "$TRIAL_DIR/data" -p "$PGPORT" -k "$TRIAL_DIR" -c fsync=off'
    wait_for bash -c "psql -c 'SELECT 1' 2>&1 | grep 'system is'"
}
setup() {
    unprivileged initdb --no-sync -A trust -U postgres -D "$TRIAL_DIR/data"
    PGPORT=$(free_port)
    export PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGDATABASE=postgres
    export -f unprivileged
    touch "$TRIAL_DIR/data/recovery.signal"
    echo "restore_command = 'sleep 2; false'" >>"$TRIAL_DIR/data/postgresql.conf"
    starting_up
}
trigger() { python3 -c 'import psycopg; psycopg.connect().execute("SELECT 1")'; }
workaround_1() { until pg_isready -h "$PGHOST" -p "$PGPORT"; do sleep 1; done; }
dead_end_1() {
    kill -QUIT "$(head -n 1 "$TRIAL_DIR/data/postmaster.pid")"
    sleep 1
    starting_up
}
