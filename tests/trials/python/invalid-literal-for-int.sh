# Numbers are read from a file with a header, a decimal and a thousands separator.
needs "python$VARIANT"
variants 2.7 3.8 3.11 3.13

setup() { printf "text = '1,200'\nprint(int(text))\n" >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_2() { printf "n = int(float('12.5'))\nn = int('1,200'.replace(',', ''))\nx = float('3,14'.replace(',', '.'))\nn = int(''.join(c for c in '45 kg' if c.isdigit() or c == '-'))\n" >app.py; }
workaround_3() { printf "def to_int(text, default=None):\n    try:\n        return int(text)\n    except ValueError:\n        return default\nprint(to_int('1,200'))\n" >app.py; }
workaround_4() { printf 'name,age\nAnn,\n' >data.csv; printf "import csv\nwith open('data.csv') as f:\n    for row in csv.DictReader(f):\n        print(int(row['age'] or 0))\n" >app.py; }
dead_end_1() { printf "text = u'\\\\u00b2'\nif text.isdigit():\n    print(int(text))\n" >app.py; }
