# A colon or a comma is missing; code for a newer Python is read by an older one; curly quotes.
needs "python$VARIANT"
variants 2.7 3.8 3.11 3.13

setup() { printf 'x = 1\nif x = 1\n    print(x)\n' >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_1() { sed -i 's/if x = 1/if x == 1:/' app.py; }
workaround_4() { printf "class_ = 'a'\nlambda_ = 0.1\n" >app.py; }
workaround_5() { printf 'def f(b, a=1):\n    return b\nf(2, a=1)\n' >app.py; }
dead_end_1() { sed -i '1i from __future__ import print_function' app.py; }
