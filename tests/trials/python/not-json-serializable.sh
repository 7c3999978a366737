# A dictionary with a date and a set is dumped as JSON.
needs "python$VARIANT"
variants 2.7 3.6 3.8 3.13

setup() { printf "import json, datetime\nwhen = datetime.date(2026, 1, 1)\ntags = {'b', 'a'}\ndata = {'when': when, 'tags': tags}\nprint(json.dumps(data))\n" >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_1() { sed -i "s/^data = .*/data = {'when': when.isoformat(), 'tags': sorted(tags)}/" app.py; }
workaround_2() { sed -i "s/^print.*/def encode(o):\n    if hasattr(o, 'isoformat'):\n        return o.isoformat()\n    if isinstance(o, (set, frozenset)):\n        return sorted(o)\n    raise TypeError(type(o).__name__ + ' is not supported')\n\njson.dumps(data, default=encode)/" app.py; }
workaround_5() { printf "import json\ndata = {(1, 2): 3}\njson.dumps({str(k): v for k, v in data.items()})\n" >app.py; }
dead_end_1() { sed -i "s/^data = .*/class A(object):\n    pass\na = A()\na.when = when\ndata = a.__dict__/" app.py; }
