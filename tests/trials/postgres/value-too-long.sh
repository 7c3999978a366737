# A name is longer than its column.
needs initdb postgres psql

setup() {
    unprivileged initdb --no-sync -A trust -U postgres -D "$TRIAL_DIR/data"
    PGPORT=$(free_port)
    export PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGDATABASE=postgres
    export -f unprivileged
    start bash -c 'unprivileged postgres -D "$TRIAL_DIR/data" -p "$PGPORT" -k "$TRIAL_DIR" -c fsync=off'
    wait_for psql -c 'SELECT 1'
    psql -c 'CREATE TABLE users (name varchar(5))'
    value="'abcdefgh'"
}
trigger() { psql -c "INSERT INTO users (name) VALUES ($value)"; }
workaround_2() { psql -c 'ALTER TABLE users ALTER COLUMN name TYPE text'; }
workaround_3() { value="left('abcdefgh', 5)"; }
