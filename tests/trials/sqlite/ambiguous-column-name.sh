# Two joined tables have a column id, and the query does not say which one it wants.
needs python3 "pip:apsw==$VARIANT"
variants 3.40.1.0 3.50.4.0

setup() {
    cat >app.py <<'PY'
import apsw
db = apsw.Connection(":memory:")
db.execute("CREATE TABLE users (id, name); CREATE TABLE profiles (id, photo)")
print(db.execute(open("query.sql").read()).fetchall())
PY
    echo 'SELECT id, name FROM users u JOIN profiles p ON p.id = u.id' >query.sql
}
trigger() { python3 app.py; }
workaround_1() { echo 'SELECT u.id, name FROM users u JOIN profiles p ON p.id = u.id' >query.sql; }
workaround_2() { echo 'SELECT id, name FROM users JOIN profiles USING (id)' >query.sql; }
dead_end_1() { echo 'SELECT id AS user_id, name FROM users u JOIN profiles p ON p.id = u.id' >query.sql; }
dead_end_2() { echo 'SELECT "id", name FROM users u JOIN profiles p ON p.id = u.id' >query.sql; }
