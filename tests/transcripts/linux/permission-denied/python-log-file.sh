#!/usr/bin/env bash
# A Python 3.11 service started as user dev; its log file was made by root. Setup needs root.
mkdir -p /srv/shop/log && touch /srv/shop/log/shop.log && chmod 640 /srv/shop/log/shop.log
cat > /srv/shop/serve.py <<'P'
import logging.config, sys
print("shop 4.12.0 starting (pid 4711)")
print("config: /srv/shop/shop.toml", "workers: 4", sep="\n")
print("\x1b[33mWARNING: DEBUG is on\x1b[0m")
logging.config.dictConfig({"version": 1, "root": {"level": "INFO", "handlers": ["file"]},
    "handlers": {"file": {"class": "logging.handlers.RotatingFileHandler", "filename": "/srv/shop/log/shop.log"}}})
P
cd /srv/shop && runuser -u dev -- /usr/bin/python3 serve.py
echo "shop.service: Main process exited, code=exited, status=$?"
