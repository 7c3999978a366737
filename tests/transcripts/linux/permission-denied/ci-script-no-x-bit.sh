#!/usr/bin/env bash
# A CI job as an ordinary user: GNU make 4.3, Node.js 20 tests, then a release script that has no x bit (bash 5.2).
rm -rf /srv/ci; mkdir -p /srv/ci/ci /srv/ci/test && cd /srv/ci
printf '#!/usr/bin/env bash\nset -eu\necho "releasing $1"\n' > ci/release.sh
cat > test/cart.test.js <<'J'
const test = require('node:test'), assert = require('node:assert')
test('adds an item', () => assert.equal(1 + 1, 2))
test('permission denied is reported to the user', () => assert.ok(true))
test('empties the cart', t => t.diagnostic('slow: 12 ms'))
J
cat > Makefile <<'M'
VERSION := 4.12.0
.PHONY: ci test release
ci: test release
test:
	node --test --test-reporter=spec test/
release:
	@printf '\033[1;34m==> release %s\033[0m\n' $(VERSION)
	./ci/release.sh $(VERSION)
M
chown -R dev: /srv/ci
FORCE_COLOR=1 runuser -u dev -- make ci
echo -e "\e[31mERROR: Job failed: exit code $?\e[0m"
