# A program imports a package that is not installed for its interpreter.
needs python3 "pip:pip==$VARIANT"
variants 23.2.1 26.3

setup() { echo 'import yaml; print(yaml.safe_load("a: 1"))' >app.py; }
trigger() { python3 app.py; }
workaround_1() { python3 -m pip install -q PyYAML; }
dead_end_2() {
    python3 -m venv other
    other/bin/pip install -q PyYAML
}
dead_end_3() { python3 -m pip install yaml; }
dead_end_4() { touch __init__.py; }
