# The root page of an index is overwritten; the table is sound.
needs python3 sqlite3 "pip:apsw==$VARIANT"
variants 3.40.1.0 3.50.4.0

setup() {
    cat >make.py <<'PY'
import apsw
db = apsw.Connection("app.db")
db.execute("PRAGMA page_size = 4096; CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT); BEGIN")
for n in range(2000):
    db.execute("INSERT INTO users (email) VALUES (?)", (f"user{n:05}@example.com",))
db.execute("COMMIT; CREATE INDEX users_email ON users (email)")
root = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'users_email'").fetchone()[0]
db.close()
with open("app.db", "rb") as file, open("backup.db", "wb") as copy:
    copy.write(file.read())
with open("app.db", "r+b") as file:
    file.seek((root - 1) * 4096)
    file.write(b"\x55" * 4096)
PY
    python3 make.py
    cat >app.py <<'PY'
import apsw
db = apsw.Connection("app.db")
print(db.execute("SELECT id FROM users WHERE email = 'user00005@example.com'").fetchall())
PY
}
trigger() { python3 app.py; }
workaround_2() { cp backup.db app.db && rm -f app.db-wal app.db-journal; }
workaround_3() {
    sqlite3 app.db .dump | sqlite3 new.db
    sqlite3 new.db 'PRAGMA integrity_check'
    mv app.db app.db.bad && mv new.db app.db
}
dead_end_1() { sqlite3 app.db REINDEX || true; }
dead_end_2() { sqlite3 app.db VACUUM || true; }
