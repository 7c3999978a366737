#!/usr/bin/env bash
# A Python 3.11 tool that leaks one file a feed, with ulimit -n 64.
mkdir -p feeds && for i in $(seq 1 90); do echo "<rss>$i</rss>" > feeds/feed-$i.xml; done
cat > digest.py <<'P'
import logging, pathlib
logging.basicConfig(level=logging.INFO, format="%(asctime)s [%(levelname)s] %(name)s: %(message)s")
log, seen = logging.getLogger("digest"), []
for n, p in enumerate(sorted(pathlib.Path("feeds").glob("*.xml")), 1):
    f = open(p)
    seen.append(f)
    f.readline()
    if n % 10 == 0:
        log.info("%d feeds read, 0 errors", n)
P
ulimit -n 64
/usr/bin/python3 digest.py
