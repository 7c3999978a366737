# A bracket is not closed; a text holds its own quote.
needs "python$VARIANT"
variants 3.6 3.8 3.11 3.13

setup() { printf 'print(max(1, 2)\n' >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_2() { printf 'print(max(1, 2))\n' >app.py; }
workaround_3() { printf "text = \"It's fine\"\ntext = \047\047\047first line\nsecond line\047\047\047\npath = 'C:/data/'\n" >app.py; }
workaround_4() { printf "user = {'name': 'Ann'}\nprint(f\"{user['name']}\")\nprint(f'{{literal braces}}')\n" >app.py; }
