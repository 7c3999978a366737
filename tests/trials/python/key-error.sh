# A program reads a key that the data does not have, and an environment variable that is not set.
needs "python$VARIANT"
variants 3.8 3.11 3.13

setup() { printf 'import os\ndata = {"name": "Ann"}\nkey = "user_id"\nvalue = data[key]\nprint(os.environ["HOME"])\n' >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_2() { sed -i 's/data\[key\]/data.get(key, 0)/' app.py; }
workaround_4() { sed -i 's/^data = /from collections import defaultdict\ndata = defaultdict(int, /; s/"Ann"}/&)/' app.py; }
dead_end_2() { sed -i 's/^value = .*/value = os.environ["USER_ID_OF_APP"]/' app.py; echo 'USER_ID_OF_APP=1' >.env; bash -c 'export USER_ID_OF_APP=1'; }
