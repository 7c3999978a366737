#!/usr/bin/env bash
# git pull --rebase of a branch with three commits, the second of which conflicts. git 2.39.5 (Debian 12).
exec 3>&1 4>&2 >/dev/null 2>&1
cd "$HOME"; git config --global user.name "Dana Reyes"; git config --global user.email dana@example.com
git init -q -b main seed; cd seed; mkdir -p src
printf 'export const LIMIT = 100;\nexport const RETRIES = 3;\n' >src/limits.ts; echo '# shop' >README.md
git add .; git commit -qm "Import"; cd ..
git clone -q --bare seed shop.git; git clone -q "file://$HOME/shop.git" shop; cd seed
sed -i 's/100/250/' src/limits.ts; git commit -qam "Raise the limit to 250"; git push -q ../shop.git main
cd ../shop; echo 'a note' >>README.md; git commit -qam "Mention the limits"
sed -i 's/100/500/' src/limits.ts; git commit -qam "Raise the limit to 500"
echo 'export const PAGE = 20;' >src/page.ts; git add .; git commit -qm "Add the page size"
exec >&3 2>&4

git pull --rebase
git status
