# The server has a line for its administrator only, not for the user app.
needs initdb postgres psql python3 "pip:psycopg[binary]==$VARIANT"
variants 3.1.19 3.2.9

setup() {
    unprivileged initdb --no-sync -A trust -U postgres -D "$TRIAL_DIR/data"
    PGPORT=$(free_port)
    export PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGDATABASE=postgres
    export -f unprivileged
    start bash -c 'unprivileged postgres -D "$TRIAL_DIR/data" -p "$PGPORT" -k "$TRIAL_DIR" -c fsync=off'
    wait_for psql -c 'SELECT 1'
    psql -c 'CREATE ROLE app LOGIN'
    echo 'host all postgres 127.0.0.1/32 trust' >"$TRIAL_DIR/data/pg_hba.conf"
    psql -c 'SELECT pg_reload_conf()'
    sleep 0.5
    echo 'import psycopg; print(psycopg.connect(user="app", dbname="postgres").execute("SELECT 1").fetchone())' >app.py
}
trigger() { python3 app.py; }
workaround_2() {
    echo 'host postgres app 127.0.0.0/24 trust' >>"$(psql -AtU postgres -c 'SHOW hba_file')"
    psql -U postgres -c 'SELECT pg_reload_conf()'
    sleep 0.5
}
workaround_3() { sed -i 's/user="app"/user="postgres"/' app.py; }
dead_end_2() { echo 'host postgres app 127.0.0.0/24 trust' >>"$(psql -AtU postgres -c 'SHOW hba_file')"; }
dead_end_3() { export PGPASSWORD=other; }
