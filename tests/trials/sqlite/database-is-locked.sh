# One process keeps its transaction open while another wants to write.
needs python3

setup() {
    python3 -c 'import sqlite3; sqlite3.connect("app.db").execute("CREATE TABLE orders (id)")'
    cat >worker.py <<'PY'
import os, sqlite3, time
db = sqlite3.connect("app.db", isolation_level=None)
db.execute("BEGIN IMMEDIATE")
open("begun", "w")
while not os.path.exists("fetched"):
    time.sleep(0.05)
db.execute("COMMIT")
PY
    cat >app.py <<'PY'
import sqlite3
with sqlite3.connect("app.db", timeout=0.3) as db:
    db.execute("INSERT INTO orders VALUES (1)")
PY
    start python3 worker.py
    worker=$!
    wait_for test -e begun
}
trigger() { python3 app.py; }
workaround_1() {
    kill "$worker"
    wait "$worker" || true
}
workaround_2() {
    sed -i.bak 's/timeout=0.3/timeout=30/' app.py
    start sh -c 'sleep 1; touch fetched'
}
dead_end_1() { rm -f app.db-journal app.db-wal app.db-shm; }
dead_end_2() { python3 -c 'import sqlite3; sqlite3.connect("app.db").execute("PRAGMA journal_mode = WAL")'; }
dead_end_4() { sed -i.bak 's/timeout=0.3/timeout=0.3, check_same_thread=False/' app.py; }
