# A pandas of NumPy 1 days meets NumPy 2.
needs pip:pandas==2.0.3 "pip:numpy==$VARIANT" python3.11
variants 2.0.2 2.2.6

setup() { echo 'import pandas' >app.py; }
trigger() { python3 app.py; }
workaround_1() { python3 -m pip install -q 'numpy<2'; }
dead_end_2() { sed -i '1i import numpy' app.py; }
