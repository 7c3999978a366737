# A list is used as the key of a dictionary.
needs "python$VARIANT"
variants 2.7 3.8 3.11 3.13

setup() { printf "counts = {}\nrow = [1, 2]\ncounts[row] = 1\n" >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_1() { sed -i 's/counts\[row\]/counts[tuple(row)]/' app.py; }
workaround_2() { printf "records = [{'id': 1}, {'id': 1}]\nby_id = {d['id']: d for d in records}\nimport json\nunique = {json.dumps(d, sort_keys=True): d for d in records}.values()\n" >app.py; }
dead_end_1() { sed -i 's/row = .*/row = tuple([1, [2]])/' app.py; }
dead_end_2() { sed -i 's/counts\[row\]/counts[hash(row)]/' app.py; }
