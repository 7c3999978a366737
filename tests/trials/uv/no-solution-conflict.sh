# A requirements file pins a package to a version that another line excludes.
needs "pip:uv==$VARIANT"
variants 0.4.30 0.7.22 0.13.9

setup() { printf 'flask==3.0.0\nwerkzeug==2.0.0\n' >requirements.txt; OVER=(); }
trigger() { uv pip install -q -r requirements.txt "${OVER[@]}"; }
workaround_1() { sed -i '/^werkzeug==/d' requirements.txt; }
workaround_2() { sed -i -E 's/^(flask)==.*/\1/' requirements.txt; }
workaround_3() { echo 'werkzeug==2.0.0' >overrides.txt; OVER=(--override overrides.txt); }
dead_end_1() { uv cache clean; }
