# Idle connections hold all the slots of a server with max_connections = 6.
needs initdb postgres psql python3 "pip:psycopg[binary]==$VARIANT"
variants 3.1.19 3.2.9

start_server() {
    export -f unprivileged
    start bash -c 'unprivileged postgres -D "$TRIAL_DIR/data" -p "$PGPORT" -k "$TRIAL_DIR" -c fsync=off'
    wait_for psql -U postgres -c 'SELECT 1'
}
setup() {
    unprivileged initdb --no-sync -A trust -U postgres -D "$TRIAL_DIR/data"
    echo 'max_connections = 6' >>"$TRIAL_DIR/data/postgresql.conf"
    PGPORT=$(free_port)
    export PGHOST=127.0.0.1 PGPORT PGUSER=app PGDATABASE=postgres
    start_server
    psql -U postgres -c 'CREATE ROLE app LOGIN'
    cat >hold.py <<'PY'
import psycopg, time
held = [psycopg.connect() for _ in range(3)]
open("held", "w")
time.sleep(300)
PY
    start python3 hold.py
    wait_for test -e held
}
trigger() { python3 -c 'import psycopg; psycopg.connect().execute("SELECT 1")'; }
workaround_2() {
    psql -U postgres -c "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND state IN ('idle', 'idle in transaction')"
    sleep 0.5
}
workaround_5() {
    psql -U postgres -c 'ALTER SYSTEM SET max_connections = 200'
    kill -INT "$(head -n 1 "$TRIAL_DIR/data/postmaster.pid")"
    while [ -e "$TRIAL_DIR/data/postmaster.pid" ]; do sleep 0.1; done
    start_server
}
dead_end_1() { psql -U postgres -c 'ALTER SYSTEM SET max_connections = 200' -c 'SELECT pg_reload_conf()'; }
dead_end_2() { for _ in 1 2 3; do python3 -c 'import psycopg; psycopg.connect()' || sleep 0.2; done; }
