# An old egg-info file is all that tells of an installed package.
needs "pip:pip==$VARIANT"
variants 20.3.4 23.2.1 26.3

setup() {
    site=$(python3 -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
    printf 'Metadata-Version: 1.1\nName: PyYAML\nVersion: 5.3.1\n' >"$site/PyYAML-5.3.1.egg-info"
    PY=python3
}
trigger() { "$PY" -m pip install 'PyYAML==6.0.1'; }
workaround_1() { python3 -m venv .venv && PY=.venv/bin/python; }
dead_end_1() { python3 -m pip uninstall -y PyYAML || true; }
