# An empty string is sent for an integer.
needs initdb postgres psql

setup() {
    unprivileged initdb --no-sync -A trust -U postgres -D "$TRIAL_DIR/data"
    PGPORT=$(free_port)
    export PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGDATABASE=postgres
    export -f unprivileged
    start bash -c 'unprivileged postgres -D "$TRIAL_DIR/data" -p "$PGPORT" -k "$TRIAL_DIR" -c fsync=off'
    wait_for psql -c 'SELECT 1'
    psql -c 'CREATE TABLE users (age int)'
    echo "INSERT INTO users (age) VALUES ('')" >query.sql
}
trigger() { psql -v ON_ERROR_STOP=1 -f query.sql; }
workaround_2() { echo "INSERT INTO users (age) VALUES (NULLIF('', '')::int)" >query.sql; }
dead_end_1() { echo "INSERT INTO users (age) VALUES (''::int)" >query.sql; }
