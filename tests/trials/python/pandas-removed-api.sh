# A program for pandas 1 appends a row.
needs pip:pandas==2.2.3 python3.11

setup() { printf "import pandas as pd\ndf = pd.DataFrame({'n': [1]})\ndf = df.append({'n': 2}, ignore_index=True)\n" >app.py; }
trigger() { python3 app.py; }
workaround_1() { sed -i "s/^df = df.append.*/rows = [{'n': 2}]\ndf = pd.concat([df, pd.DataFrame(rows)], ignore_index=True)\ndf.loc[len(df)] = {'n': 9}/" app.py; }
workaround_4() { python3 -m pip install -q 'pandas<2' 'numpy<2'; }
