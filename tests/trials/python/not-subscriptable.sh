# A function finds nothing and returns None; the caller subscripts it.
needs "python$VARIANT"
variants 3.8 3.11 3.13

setup() { printf "def load():\n    data = {'a': 1}\n\nresult = load()\nprint(result['a'])\n" >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_2() { sed -i "s/^print/if result is not None:\n    &/" app.py; }
workaround_3() { sed -i "s/^    data = .*/&\n    return data/" app.py; }
workaround_4() { printf "rows = [1].copy()\nprint(rows[0])\n" >app.py; }
workaround_5() { printf "text = 'hello'\ntext = 'H' + text[1:]\nitems = (1, 2)\nitems = list(items)\nitems[0] = 3\n" >app.py; }
