# A wheel for another system is given to pip by its name.
needs "pip:pip==$VARIANT"
variants 20.3.4 23.2.1 26.3

setup() { python3 -m pip download -q --no-deps --only-binary :all: --platform win_amd64 --python-version 312 --implementation cp MarkupSafe==3.0.2; what=./$(ls *.whl); }
trigger() { python3 -m pip install "$what"; }
workaround_2() { rm ./*.whl; what=MarkupSafe; }
dead_end_2() { python3 -m pip install --force-reinstall "$what" || true; }
