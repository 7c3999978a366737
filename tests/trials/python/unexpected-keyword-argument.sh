# Code for an older pandas passes a parameter that was renamed.
needs "pip:pandas==$VARIANT" 'pip:numpy<2'
variants 2.0.3 2.2.3

setup() { printf "import pandas as pd\ndf = pd.DataFrame({'a': [1]})\ndf.to_csv('out.csv', line_terminator=';')\n" >app.py; }
trigger() { python3 app.py; }
workaround_3() { sed -i 's/line_terminator/lineterminator/' app.py; }
workaround_2() { python3 -m pip install -q 'pandas<2'; }
dead_end_2() { python3 -m pip install -q --upgrade pandas; }
