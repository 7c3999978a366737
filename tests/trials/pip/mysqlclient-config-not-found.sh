# mysqlclient is built on a machine without the MySQL client's headers.
needs python3 pip:pip==26.3
variants 2.1.1 2.2.4

setup() { NAME="mysqlclient==$VARIANT"; }
trigger() { python3 -m pip install "$NAME"; }
workaround_3() { NAME=pymysql; python3 -m pip install -q pymysql cryptography; }
