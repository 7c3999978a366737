# Another transaction changes the row after this one has taken its snapshot.
needs initdb postgres psql

setup() {
    unprivileged initdb --no-sync -A trust -U postgres -D "$TRIAL_DIR/data"
    PGPORT=$(free_port)
    export PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGDATABASE=postgres
    export -f unprivileged
    start bash -c 'unprivileged postgres -D "$TRIAL_DIR/data" -p "$PGPORT" -k "$TRIAL_DIR" -c fsync=off'
    wait_for psql -c 'SELECT 1'
    psql -c 'CREATE TABLE t (id int, n int)' -c 'INSERT INTO t VALUES (1, 0)'
    level='REPEATABLE READ'
}
trigger() {
    psql -v ON_ERROR_STOP=1 <<SQL
BEGIN ISOLATION LEVEL $level;
SELECT n FROM t;
\! psql -c 'UPDATE t SET n = n + 1'
UPDATE t SET n = n + 10;
COMMIT;
SQL
}
workaround_4() { level='READ COMMITTED'; }
dead_end_1() { psql -c "ALTER SYSTEM SET deadlock_timeout = '10s'" -c 'SELECT pg_reload_conf()'; }
