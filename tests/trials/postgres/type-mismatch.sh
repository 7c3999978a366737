# A text value is compared with an integer column.
needs initdb postgres psql

setup() {
    unprivileged initdb --no-sync -A trust -U postgres -D "$TRIAL_DIR/data"
    PGPORT=$(free_port)
    export PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGDATABASE=postgres
    export -f unprivileged
    start bash -c 'unprivileged postgres -D "$TRIAL_DIR/data" -p "$PGPORT" -k "$TRIAL_DIR" -c fsync=off'
    wait_for psql -c 'SELECT 1'
    psql -c 'CREATE TABLE users (id int)'
    echo "SELECT * FROM users WHERE id = '7'::text" >query.sql
}
trigger() { psql -v ON_ERROR_STOP=1 -f query.sql; }
workaround_1() { echo "SELECT * FROM users WHERE id = '7'::int" >query.sql; }
