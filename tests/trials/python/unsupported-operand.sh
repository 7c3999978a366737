# A text from outside is added to a number.
needs "python$VARIANT"
variants 2.7 3.6 3.8 3.13

setup() { printf "row = {'price': '3'}\nprice = row['price']\nprint('Sum: ' + str(price + 1))\n" >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_1() { sed -i "s/^price = .*/price = float(row['price'])/" app.py; }
workaround_2() { printf "age = 3\nprint('Age:', age)\nvalues = [1, 2]\nline = ','.join(str(x) for x in values)\n" >app.py; }
workaround_3() { printf "price = None\ntax = 1\ntotal = (price or 0) + tax\n" >app.py; }
