#!/usr/bin/env bash
# make image on a machine without an engine: tests pass, the image build does not. Docker client 28.2.2 (legacy builder), GNU Make 4.3, Python 3.11.
exec 3>&1 4>&2 >/dev/null 2>&1
mkdir -p /srv/app/tests; cd /srv/app
printf 'FROM python:3.12-slim\nCOPY . /app\nCMD ["python", "/app/shop.py"]\n' >Dockerfile
printf 'def total(prices):\n    return sum(prices)\n' >shop.py
printf 'import unittest\nfrom shop import total\n\n\nclass TotalTest(unittest.TestCase):\n    def test_total(self):\n        self.assertEqual(total([1, 2]), 3)\n\n    def test_cannot_connect_is_reported(self):\n        self.assertEqual(total([]), 0)\n' >tests/test_shop.py; touch tests/__init__.py
printf 'TAG ?= acme/shop:1.4.2\n\nimage: test\n\tdocker version --format "client {{.Client.Version}}" || true\n\tdocker build --pull -t $(TAG) .\n\tdocker push $(TAG)\n\ntest:\n\tpython3 -m unittest -v\n' >Makefile
exec >&3 2>&4

cd /srv/app && make image
