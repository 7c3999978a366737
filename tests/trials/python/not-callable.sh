# A variable takes the name of the builtin list.
needs "python$VARIANT"
variants 2.7 3.8 3.11 3.13

setup() { printf "list = [1, 2]\nprint(list('abc'))\n" >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_1() { sed -i 's/^list =/total_list =/' app.py; }
workaround_2() { printf 'pairs = [\n    (1, 2),\n    (3, 4),\n]\na, b = pairs[0]\narea = 2 * (a + b)\n' >app.py; }
workaround_3() { printf "import datetime, pprint\nprint(datetime.datetime(2026, 1, 1))\nfrom pprint import pprint\npprint({'a': 1})\n" >app.py; }
workaround_4() { printf "def save():\n    pass\nimport threading\nthreading.Thread(target=save).start()\n" >app.py; }
dead_end_1() { sed -i '2i import sys' app.py; }
