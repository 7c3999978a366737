# A program for older Pythons imports pkg_resources and distutils in a new virtual environment.
needs "python$VARIANT" python3.11
variants 3.12 3.13

setup() { "python$VARIANT" -m venv .venv; . .venv/bin/activate; printf 'import pkg_resources\nimport distutils.version\n' >app.py; }
trigger() { python3 app.py; }
workaround_1() { python3 -m pip install -q 'setuptools<81'; }
workaround_4() { printf "import importlib.metadata, importlib.resources, shutil, shlex\nimportlib.metadata.version('pip')\nshutil.which('git')\nshlex.quote('a b')\n" >app.py; }
workaround_5() { deactivate; python3.11 -m venv .venv11; . .venv11/bin/activate; }
dead_end_3() { python3 -m pip install -q --upgrade setuptools; }
