# Arrays of unequal sizes are added, multiplied, reshaped or built from uneven rows.
needs "pip:numpy==$VARIANT"
variants 1.26.4 2.1.3

setup() { printf "import numpy as np\na = np.arange(3); b = np.arange(4)\na + b\n" >app.py; }
trigger() { python3 app.py; }
workaround_4() { sed -i 's/^a + b/a[:, None] + b\nm = n = np.ones((2, 3))\nnp.dot(m, n.T)\nnp.arange(6).reshape(-1, 3)/' app.py; }
workaround_5() { printf "import numpy as np\nrows = [[1], [1, 2]]\nn = max(map(len, rows))\na = np.array([r + [0] * (n - len(r)) for r in rows])\na = np.array(rows, dtype=object)\n" >app.py; }
dead_end_1() { sed -i 's/^a + b/a.reshape(4) + b/' app.py; }
