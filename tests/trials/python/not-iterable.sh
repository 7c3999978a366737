# A function forgets return on one path; the caller loops over its result.
needs "python$VARIANT"
variants 2.7 3.8 3.11 3.13

setup() { printf "def users(active):\n    if not active:\n        return\n    return ['Ann', 'Bob']\n\nvalue = users(False)\nfor item in value:\n    print(item)\n" >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_1() { sed -i 's/^        return$/        return []/' app.py; }
workaround_2() { sed -i 's/in value:/in value or []:/' app.py; }
workaround_3() { printf "count = 3\nfor i in range(count):\n    print(i)\nfor digit in str(count):\n    print(digit)\n" >app.py; }
workaround_4() { printf "data = {'a': 1}\nfor key, value in data.items():\n    print(key, value)\n" >app.py; }
dead_end_2() { sed -i 's/in value:/in list(value):/' app.py; }
