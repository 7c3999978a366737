# A text dump is saved under the name of the database.
needs python3 sqlite3 "pip:apsw==$VARIANT"
variants 3.40.1.0 3.50.4.0

setup() {
    sqlite3 real.db 'CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT); CREATE TABLE orders (id INTEGER PRIMARY KEY, note TEXT)'
    for n in 1 2 3 4 5 6 7 8; do sqlite3 real.db "INSERT INTO users VALUES ($n, printf('%080d', $n))"; done
    sqlite3 real.db .dump >app.db
    file=app.db
    echo 'import apsw, sys; print(len(apsw.Connection(sys.argv[1]).execute("SELECT * FROM users").fetchall()))' >app.py
}
trigger() { python3 app.py "$file"; }
workaround_2() {
    mv app.db app.sql
    sqlite3 app.db <app.sql
}
workaround_5() { cp real.db app.db && rm -f app.db-wal app.db-journal; }
dead_end_1() { mv app.db app.sqlite3; file=app.sqlite3; }
dead_end_2() { sqlite3 app.db VACUUM || true; }
