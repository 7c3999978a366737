# The address of the remote has a typo; the server answers 404.
needs python3
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git init -q -b main src && git -C src commit -q --allow-empty -m first
    git clone -q --bare src shop.git && git -C shop.git update-server-info
    port=$(free_port)
    start python3 -m http.server --bind 127.0.0.1 "$port"
    wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$port"
    git -C src remote add origin "http://127.0.0.1:$port/shpo.git"
}
trigger() { cd src && git fetch; }
workaround_1() { cd src && git remote -v && git remote set-url origin "http://127.0.0.1:$port/shop.git" && git fetch; }
dead_end_2() { cd src && git remote set-url origin "http://127.0.0.1:$port/shpo"; }
