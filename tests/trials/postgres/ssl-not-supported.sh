# The client asks for SSL, the server has it off.
needs initdb postgres psql

setup() {
    unprivileged initdb --no-sync -A trust -U postgres -D "$TRIAL_DIR/data"
    PGPORT=$(free_port)
    export PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGDATABASE=postgres
    export -f unprivileged
    start bash -c 'unprivileged postgres -D "$TRIAL_DIR/data" -p "$PGPORT" -k "$TRIAL_DIR" -c fsync=off'
    wait_for psql -c 'SELECT 1'
    export PGSSLMODE=require
}
trigger() { psql -c 'SELECT 1'; }
workaround_1() { export PGSSLMODE=disable; }
workaround_2() {
    openssl req -new -x509 -days 365 -nodes -subj /CN=localhost -out server.crt -keyout server.key
    chmod 600 server.key
    mv server.crt server.key "$TRIAL_DIR/data/"
    unprivileged true
    PGSSLMODE=disable psql -c 'ALTER SYSTEM SET ssl = on' -c 'SELECT pg_reload_conf()'
    sleep 1
}
dead_end_1() { export PGSSLMODE=verify-ca; touch root.crt; }
