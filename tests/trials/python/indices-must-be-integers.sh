# JSON whose outermost value is a list is read like an object.
needs "python$VARIANT"
variants 2.7 3.8 3.11 3.13

setup() { printf "import json\ntext = '[{\"name\": \"Bob\"}]'\ndata = json.loads(text)\nprint(data['name'])\n" >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_2() { sed -i "s/^print.*/print(data[0]['name'])\nfor item in data:\n    print(item['name'])\nbob = next(x for x in data if x['name'] == 'Bob')/" app.py; }
workaround_3() { printf "import json\ntext = '{\"a\": {\"name\": \"Bob\"}}'\ndata = json.loads(text)\nfor key, value in data.items():\n    print(key, value['name'])\n" >app.py; }
workaround_4() { printf "items = [1, 2, 3]\nposition = '1'\nmiddle = items[len(items) // 2]\nfirst = items[int(position)]\n" >app.py; }
dead_end_2() { sed -i "s/^print.*/data = json.dumps(data)\nprint(data['name'])/" app.py; }
