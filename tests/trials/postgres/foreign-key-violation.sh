# A row is deleted while another table still points to it.
needs initdb postgres psql

setup() {
    unprivileged initdb --no-sync -A trust -U postgres -D "$TRIAL_DIR/data"
    PGPORT=$(free_port)
    export PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGDATABASE=postgres
    export -f unprivileged
    start bash -c 'unprivileged postgres -D "$TRIAL_DIR/data" -p "$PGPORT" -k "$TRIAL_DIR" -c fsync=off'
    wait_for psql -c 'SELECT 1'
    psql -c 'CREATE TABLE users (id int PRIMARY KEY)' -c 'CREATE TABLE orders (user_id int REFERENCES users (id))' -c 'INSERT INTO users VALUES (7)' -c 'INSERT INTO orders VALUES (7)'
}
trigger() { psql -c 'DELETE FROM users WHERE id = 7'; }
workaround_3() {
    psql -c 'ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey,
  ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id)
  REFERENCES users (id) ON DELETE CASCADE'
}
dead_end_1() { psql -c 'DELETE FROM users WHERE id = 7' || true; }
