#!/usr/bin/env bash
# A release copied with rsync 3.5.0 onto a 6 MiB volume, then a Python 3.11 step. Needs root (mounts a tmpfs).
mkdir -p /srv/shop release/static && mount -t tmpfs -o size=6m none /srv/shop
for i in 1 2 3 4 5; do head -c 1500000 /dev/urandom > release/static/bundle-$i.js; done
cat > release/collect.py <<'P'
import logging, pathlib
logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)-7s %(name)s: %(message)s")
log = logging.getLogger("collectstatic")
out = pathlib.Path("/srv/shop/manifest")
out.mkdir(exist_ok=True)
for n in range(40):
    log.info("hashing bundle-%d.js", n)
    (out / f"bundle-{n}.json").write_bytes(b"x" * 65536)
log.info("done")
P
echo "==> shop 4.12.0: copying release"
rsync -a --info=name1,progress2,stats1 --inplace release/ /srv/shop/ || echo -e "\e[33mwarning: rsync exit $?, going on\e[0m"
echo "==> shop 4.12.0: collecting static files"
/usr/bin/python3 release/collect.py
echo -e "\e[1;31mdeploy failed (exit $?)\e[0m"
