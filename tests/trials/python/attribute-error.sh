# A file of the user's hides the module json.
needs "python$VARIANT"
variants 3.8 3.11 3.12

setup() { echo 'x = 1' >json.py; printf 'import json\nprint(json.dumps({}))\n' >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_2() { mv json.py my_json.py; rm -rf __pycache__; }
workaround_4() { printf "d = {'a': 1}\nprint(d.items(), 'a' in d, next(iter(d)))\n" >app.py; rm json.py; }
workaround_6() { rm json.py; printf "class User:\n    def __init__(self, name):\n        self.name = name\nprint(User('Ann').name)\n" >app.py; }
