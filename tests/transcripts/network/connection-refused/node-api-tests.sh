#!/usr/bin/env bash
# API tests with node --test (Node.js 20.20.2) while the API server is not running.
mkdir -p api-tests/test && cd api-tests
cat > test/cart.test.js <<'J'
const test = require('node:test'), assert = require('node:assert'), http = require('node:http')
const base = process.env.API_URL || 'http://127.0.0.1:4010'
test('price of an empty cart is 0', () => assert.equal([].reduce((a, b) => a + b, 0), 0))
test('handles a refused connection in the mock', () => assert.ok(true))
test('GET /health answers 200', (t, done) => {
  http.get(base + '/health', r => { assert.equal(r.statusCode, 200); done() }).on('error', done)
})
test('GET /carts/1 answers the cart', async () => {
  const r = await fetch(base + '/carts/1')
  assert.equal(r.status, 200)
})
J
echo '{ "name": "api-tests", "version": "1.0.0", "private": true, "scripts": { "test": "node --test --test-reporter=spec test/" } }' > package.json
FORCE_COLOR=1 npm test
