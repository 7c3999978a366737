# A program for SQLAlchemy 1 executes a plain text.
needs "pip:sqlalchemy==$VARIANT" python3.11
variants 2.0.36 2.0.44

setup() { printf "from sqlalchemy import create_engine\nengine = create_engine('sqlite://')\nprint(engine.execute('select 1').all())\n" >app.py; }
trigger() { python3 app.py; }
workaround_1() { sed -i "s/^print.*/from sqlalchemy import text\nwith engine.begin() as connection:\n    rows = connection.execute(text('select 1 where 1 = :n'), {'n': 1}).all()/" app.py; }
workaround_5() { python3 -m pip install -q 'sqlalchemy<2'; }
dead_end_1() { sed -i 's/engine.execute/engine.connect().execute/' app.py; }
