# The hash in a requirements file belongs to another file.
needs "pip:pip==$VARIANT" pip:uv
variants 20.3.4 23.2.1 26.3

setup() { echo 'six==1.16.0' >requirements.in; echo "six==1.16.0 --hash=sha256:$(printf '0%.0s' {1..64})" >requirements.txt; }
trigger() { python3 -m pip install -r requirements.txt; }
workaround_2() { rm requirements.txt; uv pip compile -q --generate-hashes requirements.in -o requirements.txt; }
dead_end_2() { python3 -m pip install --trusted-host registry.example -r requirements.txt || true; }
