# A script has no right to be executed.
needs apt:docker.io apt:busybox-static
variants 20.10 28

# The newest client on PATH for the second variant, the engine's own for the first.
client() { if [ "$VARIANT" = 28 ]; then "$(type -ap docker | tail -n 1)" "$@"; else docker "$@"; fi; }
engine() {
    export DOCKER_HOST=unix://$TRIAL_DIR/d.sock
    start dockerd --iptables=false --ip6tables=false --bridge=none --storage-driver=vfs \
        --data-root "$TRIAL_DIR/data" --exec-root "$TRIAL_DIR/exec" -p "$TRIAL_DIR/pid" -H "$DOCKER_HOST"
    wait_for docker version
    trap 'docker ps -aq | xargs -r docker rm -f; kill "$(cat "$TRIAL_DIR/pid")"; sleep 1; umount "$TRIAL_DIR"/exec/netns/*' EXIT
    mkdir -p root/bin
    cp "$(command -v busybox)" root/bin
    for name in sh sleep true cat; do ln -s busybox "root/bin/$name"; done
    tar -C root -c . | docker import - box
}
setup() { engine; printf '#!/bin/sh\ntrue\n' >run.sh; chmod 644 run.sh; user=; entry=/run.sh; arg=; }
trigger() { client run --rm --network none $user -v "$PWD/run.sh:/run.sh" --entrypoint "$entry" box $arg; }
workaround_2() { chmod +x run.sh; }
workaround_3() { entry=sh; arg=/run.sh; }
dead_end_1() { user="--user 0"; } # the image has no names of users
