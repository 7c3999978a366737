# Files with long names, more than the arguments of one program may hold.
needs "$VARIANT" python3 find xargs
variants bash dash

setup() { mkdir data && python3 -c 'for i in range(12000): open("data/%0200d.log" % i, "w")'; }
trigger() { cd data && "$VARIANT" -c 'rm -f -- *.log'; }
workaround_1() { cd data && find . -maxdepth 1 -name '*.log' -delete; }
workaround_2() { cd data && printf '%s\0' *.log | xargs -0 rm --; }
