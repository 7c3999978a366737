# The table was made by an older version of the program, without the column.
needs python3 sqlite3 "pip:apsw==$VARIANT"
variants 3.40.1.0 3.50.4.0

setup() {
    sqlite3 app.db 'CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)'
    echo 'CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY, name TEXT, email TEXT);' >schema.sql
    cat >app.py <<'PY'
import apsw
db = apsw.Connection("app.db")
db.execute(open("schema.sql").read())
print(db.execute("SELECT email FROM users").fetchall())
PY
}
trigger() { python3 app.py; }
workaround_2() { sqlite3 app.db 'ALTER TABLE users ADD COLUMN email TEXT'; }
workaround_3() { mv app.db app.db.old; }
dead_end_1() { sqlite3 app.db <schema.sql; }
