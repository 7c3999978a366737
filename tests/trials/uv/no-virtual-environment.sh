# uv installs where no environment was made.
needs "pip:uv==$VARIANT"
variants 0.4.30 0.7.22 0.13.9

setup() { unset VIRTUAL_ENV; UV=$(command -v uv); PATH=${PATH#*:}; COMMAND=(pip install six); }
trigger() { "$UV" "${COMMAND[@]}"; }
workaround_1() { "$UV" venv -q; }
