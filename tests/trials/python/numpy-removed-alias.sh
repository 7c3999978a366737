# A program uses np.int or np.float_.
needs "pip:numpy==$VARIANT" python3.11
variants 1.26.4 2.1.3

setup() { case $VARIANT in 1.*) name=int ;; *) name=float_ ;; esac; printf "import numpy as np\nprint(np.$name(3))\n" >app.py; }
trigger() { python3 app.py; }
workaround_1() { sed -i 's/np\.int(/int(/; s/np\.float_(/np.float64(/' app.py; }
workaround_2() { python3 -m pip install -q ruff && ruff check -q --select NPY --fix .; }
workaround_4() { case $VARIANT in 1.*) python3 -m pip install -q 'numpy<1.24' ;; *) python3 -m pip install -q 'numpy<2' ;; esac; }
