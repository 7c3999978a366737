# The header of a file has blanks around its names.
needs pip:pandas==2.2.3 python3.11

setup() { printf 'name, price\nAnn, 3\n' >data.csv; printf "import pandas as pd\ndf = pd.read_csv('data.csv')\nprint(df[['name', 'price']])\n" >app.py; }
trigger() { python3 app.py; }
workaround_2() { sed -i "s/^print/df.columns = df.columns.str.strip().str.lower()\n&/" app.py; }
workaround_5() { sed -i "s/^print.*/print(df.reindex(columns=['name', 'price']))/" app.py; }
