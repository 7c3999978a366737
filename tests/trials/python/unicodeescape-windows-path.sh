# A Windows path with single backslashes stands in a program.
needs "python$VARIANT"
variants 3.6 3.8 3.11 3.13

setup() { printf '%s\n' "path = 'C:\\Users\\dev\\data.csv'" 'print(path)' >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_1() { sed -i "s/= '/= r'/" app.py; }
workaround_2() { printf "path = 'C:/Users/dev/data.csv'\nfrom pathlib import Path\npath = Path('C:/Users') / 'dev' / 'data.csv'\n" >app.py; }
workaround_3() { sed -i 's/\\/\\\\/g' app.py; }
dead_end_1() { sed -i "s/^print.*/open(path, encoding='utf-8')/" app.py; }
