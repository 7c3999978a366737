# A program of Python 2 days calls the builtin xrange.
needs "python$VARIANT"
variants 3.8 3.11 3.13

setup() { printf 'for i in xrange(3):\n    print(i)\n' >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_2() { sed -i 's/xrange(/range(/' app.py; }
dead_end_1() { printf 'def main():\n    global xrange\n    for i in xrange(3):\n        print(i)\nmain()\n' >app.py; }
dead_end_2() { printf 'for i in xrange(3):\n    print(i)\ndef xrange(n):\n    return range(n)\n' >app.py; }
