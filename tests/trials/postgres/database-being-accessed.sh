# A session is open in the database that is to be dropped.
needs initdb postgres psql

setup() {
    unprivileged initdb --no-sync -A trust -U postgres -D "$TRIAL_DIR/data"
    PGPORT=$(free_port)
    export PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGDATABASE=postgres
    export -f unprivileged
    start bash -c 'unprivileged postgres -D "$TRIAL_DIR/data" -p "$PGPORT" -k "$TRIAL_DIR" -c fsync=off'
    wait_for psql -c 'SELECT 1'
    createdb shop
    start psql -d shop -c 'SELECT pg_sleep(100)'
    wait_for sh -c "psql -Atc \"SELECT count(*) FROM pg_stat_activity WHERE datname = 'shop'\" | grep 1"
    force=
}
trigger() { psql -d postgres -c "DROP DATABASE shop $force"; }
workaround_2() { force='WITH (FORCE)'; }
workaround_3() {
    psql -d postgres -c 'ALTER DATABASE shop ALLOW_CONNECTIONS false'
    psql -d postgres -c "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'shop' AND pid <> pg_backend_pid()"
    sleep 0.3
}
dead_end_1() {
    psql -d postgres -c "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'shop'"
    start psql -d shop -c 'SELECT pg_sleep(100)'
    sleep 1
}
