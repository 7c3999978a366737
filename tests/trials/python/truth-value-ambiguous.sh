# A condition on a whole array stands in an if, or two are joined by and.
needs "pip:numpy==$VARIANT" python3.11
variants 1.26.4 2.1.3

setup() { printf "import numpy as np\na = np.array([1, 2, 3])\nprint(a[(a > 1) and (a < 3)])\n" >app.py; }
trigger() { python3 app.py; }
workaround_1() { sed -i 's/) and (/) \& (/' app.py; }
workaround_2() { sed -i 's/^print.*/if (a > 1).any():\n    print("some")\nif (a == a).all():\n    print("equal")/' app.py; }
workaround_3() { sed -i 's/^print.*/print(np.where(a > 1, "big", "small"))/' app.py; }
workaround_4() { sed -i 's/^print.*/arrays = [a]\nprint(any(np.array_equal(a, b) for b in arrays))/' app.py; }
dead_end_1() { sed -i 's/^print.*/print(bool(a > 1))/' app.py; }
dead_end_2() { sed -i 's/^print.*/print(a[a > 1 \& a < 3])/' app.py; }
