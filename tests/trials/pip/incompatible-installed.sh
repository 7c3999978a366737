# Another package's dependency is downgraded; pip check tells of it.
needs "pip:pip==$VARIANT" pip:flask==3.0.0
variants 20.3.4 23.2.1 26.3

setup() { python3 -m pip install werkzeug==2.0.0; }
trigger() { python3 -m pip check; }
workaround_1() { python3 -m pip install --upgrade flask werkzeug && python3 -m pip check; }
workaround_2() { python3 -m pip uninstall -y flask && python3 -m pip check; }
workaround_3() { python3 -m venv .venv && . .venv/bin/activate && python3 -m pip install -q flask==3.0.0; }
dead_end_2() { python3 -m pip install -q --no-deps --force-reinstall flask==3.0.0; }
