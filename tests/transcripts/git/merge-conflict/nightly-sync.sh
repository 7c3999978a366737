#!/usr/bin/env bash
# A nightly job that brings a vendor branch into main and runs the tests; both sides changed config.yaml. git 2.47.3, Python 3.11.
exec 3>&1 4>&2 >/dev/null 2>&1
cd "$HOME"; git config --global user.name "Dana Reyes"; git config --global user.email dana@example.com
git init -q -b main seed; cd seed
mkdir -p shop tests
printf 'port: 8080\nworkers: 4\nlog: info\ntimeout: 30\n' >config.yaml
printf 'def price(x):\n    return x\n' >shop/price.py; touch shop/__init__.py tests/__init__.py
printf 'import unittest\nfrom shop.price import price\n\nclass PriceTest(unittest.TestCase):\n    def test_price(self):\n        self.assertEqual(price(3), 3)\n\n    def test_merge_conflict_report_is_empty(self):\n        self.assertEqual(price(0), 0)\n' >tests/test_price.py
seq 1 4000 >fixtures.csv; git add .; git commit -qm "Import the shop"
git switch -qc vendor; sed -i 's/8080/9090/; s/30/60/' config.yaml; git rm -q shop/price.py; echo "def price(x): return x" >shop/pricing.py; git add .; git commit -qm "Move to port 9090"
git switch -q main; sed -i 's/8080/8081/' config.yaml; printf 'def price(x):\n    return x * 1\n' >shop/price.py; git commit -qam "Use port 8081"
cd ..; git clone -q --bare seed shop.git
exec >&3 2>&4

set -e
echo "[nightly] $(git --version) on $(hostname)"
git clone --progress "file://$HOME/shop.git" shop
cd shop
python3 -m unittest discover -v -s tests -t .
echo "[nightly] merging origin/vendor"
git merge origin/vendor
echo "[nightly] pushing"
git push origin main
