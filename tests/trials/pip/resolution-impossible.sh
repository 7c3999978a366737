# A requirements file pins a package to a version that another line excludes.
needs "pip:pip==$VARIANT"
variants 20.3.4 23.2.1 26.3

setup() { printf 'flask==3.0.0\nwerkzeug==2.0.0\n' >requirements.txt; }
trigger() { python3 -m pip install -r requirements.txt; }
workaround_1() { sed -i '/^werkzeug==/d' requirements.txt; }
workaround_2() { sed -i -E 's/^(flask)==.*/\1/' requirements.txt; }
dead_end_3() { python3 -m pip install --force-reinstall --ignore-installed -r requirements.txt || true; }
