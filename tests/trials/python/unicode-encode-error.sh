# Output with a check mark goes to a file in a code page, and to a stream in ASCII.
needs "python$VARIANT"
variants 3.8 3.11 3.13

setup() { printf "with open('out.txt', 'w', encoding='cp1252') as f:\n    f.write('\\\\u2713')\n" >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_1() { sed -i 's/cp1252/utf-8/' app.py; }
dead_end_2() { sed -i '1i # -*- coding: utf-8 -*-' app.py; }
