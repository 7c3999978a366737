# A project that wants a newer Python is installed with an older one.
needs "pip:pip==$VARIANT" python3.9 python3.11
variants 20.3.4 23.0.1 23.2.1

setup() {
    mkdir shop; printf 'from setuptools import setup\nsetup(name="shop", version="1", python_requires="<3.11", py_modules=[])\n' >shop/setup.py
    python3 -m pip install -q setuptools wheel; PY=python3
}
trigger() { "$PY" -m pip install --no-build-isolation ./shop; }
workaround_1() { python3.9 -m venv .venv && PY=.venv/bin/python && "$PY" -m pip install -q wheel; }
