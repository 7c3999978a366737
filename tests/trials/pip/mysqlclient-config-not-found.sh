# mysqlclient is built on a machine without the MySQL client's headers.
needs python3 pip:pip==26.3
variants 2.1.1 2.2.4

setup() { NAME="mysqlclient==$VARIANT"; }
# Only the message of mysqlclient's build; what pip says around it belongs to another entry.
trigger() { set -o pipefail; python3 -m pip install "$NAME" 2>&1 | sed -n '/pkg-config name/,/end of output/p; /OSError: mysql_config/p'; }
workaround_3() { NAME=pymysql; python3 -m pip install -q pymysql cryptography; }
