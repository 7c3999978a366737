# psycopg2 is built from source on a machine without pg_config.
needs python3 gcc apt:libpq-dev
variants 2.9.9 2.9.10

setup() {
    mkdir tools
    for f in /usr/bin/* "$(dirname "$(readlink -f "$(command -v python3)")")"/python3; do ln -s "$f" tools/ 2>/dev/null || true; done
    rm -f tools/pg_config tools/python3 tools/pip*
    python3 -m venv .venv
    .venv/bin/python -m pip install -q setuptools wheel
    FOUND=$PATH
    NAME="psycopg2==$VARIANT"
    export PATH="$PWD/.venv/bin:$PWD/tools"
}
# Only the message of psycopg2's build; what pip says around it belongs to another entry.
trigger() { set -o pipefail; python -m pip install --no-build-isolation --no-binary psycopg2 "$NAME" 2>&1 | sed -n '/pg_config executable/,/end of output/p'; }
workaround_1() { NAME="psycopg2-binary==$VARIANT"; }
dead_end_1() { python -m pip install -q postgresql || true; }
