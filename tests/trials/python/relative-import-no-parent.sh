# A file of a package is started by its path.
needs "python$VARIANT"
variants 2.7 3.8 3.11 3.13

setup() { mkdir pkg; touch pkg/__init__.py pkg/helper.py; echo 'from . import helper' >pkg/app.py; RUN=(pkg/app.py); }
trigger() { "python$VARIANT" "${RUN[@]}"; }
workaround_1() { RUN=(-m pkg.app); }
workaround_2() { echo 'from pkg import helper' >pkg/app.py; RUN=(-m pkg.app); }
workaround_3() { echo 'import helper' >pkg/app.py; }
dead_end_1() { touch __init__.py pkg/__init__.py; }
dead_end_2() { sed -i "1i import sys; sys.path.append('..')" pkg/app.py; }
