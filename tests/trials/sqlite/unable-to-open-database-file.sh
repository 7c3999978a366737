# The folder of the database file does not exist.
needs python3

setup() { echo 'import sqlite3; sqlite3.connect("data/app.db").execute("CREATE TABLE IF NOT EXISTS t (x)")' >app.py; }
trigger() { python3 app.py; }
workaround_2() { mkdir -p data; }
