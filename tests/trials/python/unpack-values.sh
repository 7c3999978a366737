# A loop over a dictionary unpacks its keys; a line has more separators than expected.
needs "python$VARIANT"
variants 2.7 3.8 3.11 3.13

setup() { printf "data = {'abc': 1}\nfor key, value in data:\n    print(key, value)\n" >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_2() { sed -i 's/in data:/in data.items():/' app.py; }
workaround_3() { printf "lines = ['a: b: c', '']\nfor line in lines:\n    if ':' not in line:\n        continue\n    key, value = line.split(':', 1)\n    print(key, value)\n" >app.py; }
dead_end_2() { printf "key, value = 'a: b: c'.split(':')\n" >app.py; }
