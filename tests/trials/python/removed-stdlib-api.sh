# A program of Python 3.9 days takes an abstract class from collections.
needs "python$VARIANT" python3.9
variants 3.10 3.11 3.12 3.13

setup() { printf 'import collections\nprint(isinstance({}, collections.Mapping))\n' >old_library.py; echo 'import old_library' >app.py; PY="python$VARIANT"; }
trigger() { "$PY" app.py; }
workaround_2() { printf 'from collections.abc import Mapping\nprint(isinstance({}, Mapping))\n' >old_library.py; }
workaround_3() { PY=python3.9; }
workaround_4() { printf 'import collections, collections.abc\ncollections.Mapping = collections.abc.Mapping\nimport old_library\n' >app.py; }
