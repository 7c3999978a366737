# A package with C code is installed where the compiler of the setting does not exist.
needs "pip:pip==$VARIANT" pip:setuptools pip:wheel python3
variants 20.3.4 23.2.1 26.3

setup() {
    mkdir ext; printf 'from setuptools import setup, Extension\nsetup(name="ext", version="1", ext_modules=[Extension("ext", ["ext.c"])])\n' >ext/setup.py
    printf '#include <Python.h>\nstatic struct PyModuleDef m = {PyModuleDef_HEAD_INIT, "ext"};\nPyMODINIT_FUNC PyInit_ext(void) { return PyModule_Create(&m); }\n' >ext/ext.c
    mkdir none; for f in python3 ls uname; do ln -s "$(command -v $f)" none/; done
    export CC="$PWD/none/gcc"
}
trigger() { python3 -m pip install --no-build-isolation ./ext; }
workaround_2() { ln -s "$(command -v gcc)" none/gcc; }
