# A file mixes tabs and spaces.
needs "python$VARIANT"
variants 3.6 3.8 3.11 3.13

setup() { printf 'def f(x):\n    if x:\n\treturn 1\n    return 2\nprint(f(0))\n' >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_2() { expand -t 8 app.py >fixed.py && mv fixed.py app.py; }
workaround_3() { printf 'def later():\n    pass\n' >app.py; }
workaround_4() { printf '    x = 1\n    print(x)\n' >app.py; "python$VARIANT" - <<'CODE'
import textwrap, pathlib
p = pathlib.Path('app.py')
p.write_text(textwrap.dedent(p.read_text()))
CODE
}
dead_end_2() { printf 'def later():\n    # to do\nprint(1)\n' >app.py; }
