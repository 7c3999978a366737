# LC_ALL names a locale that is not there.
needs python3
setup() { export LC_ALL=en_ZZ.UTF-8; }
trigger() { python3 -c 'import locale; locale.setlocale(locale.LC_ALL, "")'; }
workaround_1() { export LC_ALL=C.UTF-8 LANG=C.UTF-8; }
