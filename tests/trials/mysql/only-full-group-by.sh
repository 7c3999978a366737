# A column is neither grouped nor aggregated, on a server with ONLY_FULL_GROUP_BY.
needs apt:mariadb-server

sql() { mariadb --no-defaults -u root -S "$TRIAL_DIR/s" "$@"; }
setup() {
    base=$(cd "$(dirname "$(readlink -f "$(command -v mariadbd)")")/.." && pwd)
    mariadb-install-db --no-defaults --user=root --basedir="$base" --datadir="$TRIAL_DIR/data" --auth-root-authentication-method=normal --skip-test-db
    start mariadbd --no-defaults --user=root --basedir="$base" --datadir="$TRIAL_DIR/data" --socket="$TRIAL_DIR/s" --skip-networking --sql-mode=ONLY_FULL_GROUP_BY
    wait_for mariadb --no-defaults -u root -S "$TRIAL_DIR/s" -e 'SELECT 1'
    sql -e "CREATE DATABASE shop; CREATE TABLE shop.orders (user_id int, name text)"
    mode=
    echo 'SELECT user_id, name, COUNT(*) FROM orders GROUP BY user_id;' >query.sql
}
trigger() { (echo "$mode"; cat query.sql) | sql shop; }
workaround_1() { sed -i 's/BY user_id/BY user_id, name/' query.sql; }
workaround_4() { mode="SET SESSION sql_mode = (SELECT REPLACE(@@sql_mode, 'ONLY_FULL_GROUP_BY', ''));"; }
dead_end_1() { sed -i 's/SELECT/SELECT DISTINCT/' query.sql; }
