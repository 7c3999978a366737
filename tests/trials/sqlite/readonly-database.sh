# The program runs as an ordinary user, the file belongs to root.
needs python3

setup() {
    mkdir data
    python3 -c "import sqlite3; sqlite3.connect('data/app.db').execute('CREATE TABLE t (x)')"
    echo 'import sqlite3; c = sqlite3.connect("data/app.db"); c.execute("INSERT INTO t VALUES (1)"); c.commit()' >app.py
    [ "$(id -u)" -eq 0 ] || chmod a-w data data/app.db
}
as_nobody() { if [ "$(id -u)" -eq 0 ]; then setpriv --reuid=nobody --regid=nogroup --clear-groups "$@"; else "$@"; fi; }
trigger() { as_nobody "$(python3 -c 'import sys; print(sys._base_executable)')" app.py 2>&1 || as_nobody /usr/bin/python3 app.py; }
workaround_2() { if [ "$(id -u)" -eq 0 ]; then chown -R nobody: data; fi; chmod -R u+rwX data; }
dead_end_1() { if [ "$(id -u)" -eq 0 ]; then chmod 666 data/app.db; else chmod u+w data/app.db; fi; }
