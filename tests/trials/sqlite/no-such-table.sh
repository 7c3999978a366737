# The program is started from another folder, where SQLite creates an empty file.
needs python3

setup() {
    mkdir data run
    cat >data/app.py <<'PY'
import sqlite3
db = sqlite3.connect("app.db")
print(db.execute("SELECT * FROM users").fetchall())
PY
    python3 -c "import sqlite3; sqlite3.connect('data/app.db').execute('CREATE TABLE users (id)')"
}
trigger() { (cd run && python3 ../data/app.py); }
workaround_3() { sed -i 's|sqlite3.connect("app.db")|sqlite3.connect(Path(__file__).resolve().parent / "app.db")|; 1i from pathlib import Path' data/app.py; }
dead_end_3() { rm run/app.db; }
