# A Python that cannot load its module _ssl runs pip.
needs "pip:pip==$VARIANT" python3.11
variants 20.3.4 23.2.1 24.3.1

setup() { mkdir broken; echo 'raise ImportError("No module named _ssl")' >broken/_ssl.py; export PIP_RETRIES=0 PYTHONPATH="$PWD/broken"; }
trigger() { python3 -m pip install --index-url https://127.0.0.1:9/simple six || { [ -z "$PYTHONPATH" ] && python3 -c 'import ssl'; }; }
workaround_3() { export PYTHONPATH=; }
dead_end_1() { python3 -m pip install -q pyopenssl || true; }
dead_end_2() { export PIP_TRUSTED_HOST=127.0.0.1; }
