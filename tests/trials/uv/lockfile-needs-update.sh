# A dependency is added to pyproject.toml, and CI syncs with --locked.
needs "pip:uv==$VARIANT"
variants 0.4.30 0.7.22 0.13.9

setup() {
    printf '[project]\nname = "shop"\nversion = "1"\nrequires-python = ">=3.9"\ndependencies = ["six"]\n' >pyproject.toml
    uv lock -q && sed -i 's/"six"/"six", "idna"/' pyproject.toml
}
trigger() { uv sync --locked; }
workaround_1() { uv lock; }
dead_end_2() { rm uv.lock; }
