# A view renders a template that lies beside the program.
needs "pip:flask==$VARIANT" python3.11
variants 2.3.3 3.1.3

setup() {
    echo hello >home.html
    printf "from flask import Flask, render_template\napp = Flask(__name__)\nwith app.test_request_context():\n    print(render_template('home.html'))\n" >app.py
}
trigger() { python3 app.py; }
workaround_2() { mkdir -p templates; mv home.html templates/home.html; }
workaround_4() { mkdir -p ../templates && mv home.html ../templates/ && sed -i "s/Flask(__name__)/Flask(__name__, template_folder='..\/templates')/" app.py; }
dead_end_1() { sed -i "s#'home.html'#'$PWD/home.html'#" app.py; }
dead_end_2() { mkdir template; cp home.html template/; }
