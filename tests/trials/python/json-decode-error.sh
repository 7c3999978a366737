# Programs read files that are not quite JSON.
needs "python$VARIANT"
variants 3.8 3.11 3.13

setup() {
    printf "{'a': True}\n" >data.json
    printf "import json\ntext = open('data.json').read()\ndata = json.loads(text)\n" >app.py
}
trigger() { "python$VARIANT" app.py; }
workaround_2() { printf '{"a": true}\n' >data.json; "python$VARIANT" -m json.tool data.json; }
workaround_3() { printf "import ast\ntext = open('data.json').read()\ndata = ast.literal_eval(text)\n" >app.py; }
workaround_4() { : >data.json; printf "import json, os\nwith open('data.json', encoding='utf-8-sig') as f:\n    data = json.load(f) if os.path.getsize(f.name) else {}\n" >app.py; }
dead_end_1() { sed -i "s/json.loads(text)/json.loads(text.replace(\"'\", '\"'))/" app.py; }
