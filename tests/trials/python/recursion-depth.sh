# A recursion misses its end, and a deep one needs more than the default limit.
needs "python$VARIANT"
variants 2.7 3.8 3.11 3.13

setup() { printf "def total(n):\n    if n == 0:\n        return 0\n    return n + total(n - 2)\n\ndef main():\n    print(total(7))\n\nmain()\n" >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_2() { sed -i 's/n == 0/n <= 0/' app.py; }
workaround_4() { printf "class N(object):\n    pass\nroot = N()\nroot.children = [root]\nseen, stack = set(), [root]\nwhile stack:\n    node = stack.pop()\n    if id(node) in seen:\n        continue\n    seen.add(id(node))\n    stack.extend(node.children)\n" >app.py; }
workaround_5() { sed -i 's/n - 2/n - 1/; s/total(7)/total(5000)/; s/^main()$/import sys, threading\nsys.setrecursionlimit(20000)\nthreading.stack_size(256 * 1024 * 1024)\nt = threading.Thread(target=main)\nt.start()\nt.join()/' app.py; }
dead_end_1() { sed -i '1i import sys\nsys.setrecursionlimit(3000)' app.py; }
