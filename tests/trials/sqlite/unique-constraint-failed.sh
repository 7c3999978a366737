# The same e-mail is inserted twice.
needs python3

setup() {
    python3 -c "import sqlite3; c = sqlite3.connect('app.db'); c.execute('CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT UNIQUE, name TEXT)'); c.execute(\"INSERT INTO users (email, name) VALUES ('a@example.com', 'old')\"); c.commit()"
    echo "INSERT INTO users (email, name) VALUES ('a@example.com', 'new')" >query.sql
}
trigger() { python3 -c "import sqlite3; sqlite3.connect('app.db').execute(open('query.sql').read())"; }
workaround_1() { echo ' ON CONFLICT (email) DO UPDATE SET name = excluded.name' >>query.sql; }
