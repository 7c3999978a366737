# A file has a line with fewer fields than the program reads.
needs "python$VARIANT"
variants 3.8 3.11 3.13

setup() {
    printf 'Ann,31,Oslo\n\nBob,28,Rome\n' >data.csv
    printf "for line in open('data.csv'):\n    parts = line.rstrip('\\\\n').split(',')\n    name, city = parts[0], parts[2]\n    print(name, city)\n" >app.py
}
trigger() { "python$VARIANT" app.py; }
workaround_2() { sed -i "s/^    name, city/    if len(parts) < 3:\n        continue\n&/" app.py; }
dead_end_1() { sed -i 's/parts\[2\]/parts[2 - 1]/' app.py; }
workaround_4() { printf "items = []\nfirst = items[0] if items else None\nfirst = next(iter(items), None)\n" >app.py; }
workaround_5() { printf "items = []\nitems.append(1)\nitems = [0] * 10\nitems[9] = 1\n" >app.py; }
