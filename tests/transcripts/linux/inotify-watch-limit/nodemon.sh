#!/usr/bin/env bash
# nodemon 3.1 on Node.js 20.20.2, in a user namespace whose inotify limit is 12 watches (Linux 6.18, root).
cd ~/shop2 && [ -d node_modules/nodemon ] || npm install --silent nodemon@3
for d in cart price stock order mail tax; do
  mkdir -p src/$d/{model,view,test}
  for f in index model/item view/page test/item.spec; do echo "exports.name = '$d'" > src/$d/$f.js; done
done
echo "setTimeout(() => console.log('listening on :3000'), 100)" > server.js
cat > package.json <<'J'
{ "name": "shop", "version": "4.12.0", "private": true, "scripts": { "dev": "nodemon --verbose server.js" } }
J
FORCE_COLOR=1 unshare -Ur bash -c 'echo 12 > /proc/sys/user/max_inotify_watches; timeout 5 npm run dev < /dev/null'
