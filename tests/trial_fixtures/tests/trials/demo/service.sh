# Services are left running: one in the background, one that leaves its session, and one that nobody asks to end.
needs bash
setup() {
    start bash -c 'echo $$ >background.pid; exec sleep 300'
    if command -v setsid; then
        setsid bash -c 'echo $$ >session.pid; exec sleep 300' &
        wait_for test -s session.pid
    fi
    (bash -c 'trap "" TERM; echo $$ >deaf.pid; while true; do sleep 1; done' &)
    wait_for test -s background.pid
    wait_for test -s deaf.pid
}
trigger() { test -e mended || { echo "demo: service broke"; false; }; }
workaround_1() { touch mended; }
