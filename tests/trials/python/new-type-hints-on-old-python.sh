# A module with hints of Python 3.10 is run by an older Python.
needs "python$VARIANT" python3.11
variants 3.8 3.9

setup() { printf 'def find(ids: "list[int]", name: str | None = None):\n    return name\nfind([1])\n' >app.py; PY="python$VARIANT"; }
trigger() { "$PY" app.py; }
workaround_1() { python3.11 -m venv --without-pip .venv && PY=.venv/bin/python; }
workaround_2() { sed -i '1i from __future__ import annotations\n' app.py; }
workaround_3() { sed -i '1i from typing import Dict, List, Optional, Union\n' app.py; sed -i 's/str | None/Optional[str]/; s/"list\[int\]"/List[int]/' app.py; }
