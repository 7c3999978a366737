# A script uses current_app without an application context.
needs "pip:flask==$VARIANT" python3.11
variants 2.3.3 3.1.3

setup() { printf "from flask import Flask, current_app, request\napp = Flask('shop')\ndef work():\n    print(current_app.name)\n" >shop.py; printf 'from shop import app, work\nwork()\n' >app.py; }
trigger() { python3 app.py; }
workaround_1() { sed -i 's/^work()/with app.app_context():\n    work()/' app.py; }
workaround_4() { printf "from shop import app\nfrom flask import request\nwith app.test_request_context('/?q=1'):\n    print(request.args['q'])\nclient = app.test_client()\nprint(client.get('/').status_code)\n" >app.py; }
dead_end_1() { sed -i '1i from shop import app' app.py; }
