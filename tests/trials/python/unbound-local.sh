# A function adds to a counter of the module.
needs "python$VARIANT"
variants 3.8 3.11 3.13

setup() { printf 'counter = 0\ndef add():\n    counter += 1\nadd()\n' >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_1() { printf 'def total(rows):\n    result = 0\n    for row in rows:\n        result += row\n    return result\nprint(total([1, 2]))\n' >app.py; }
workaround_2() { printf 'counter = 0\ndef add(counter):\n    return counter + 1\n\ncounter = add(counter)\n' >app.py; }
workaround_3() { sed -i 's/^def add():/&\n    global counter/' app.py; }
dead_end_1() { sed -i '1i counter = 5' app.py; }
