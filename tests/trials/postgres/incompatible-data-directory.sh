# The folder says that an older version made it.
needs initdb postgres timeout

setup() {
    unprivileged initdb --no-sync -U postgres -D "$TRIAL_DIR/data"
    version=$(cat "$TRIAL_DIR/data/PG_VERSION")
    echo 13 >"$TRIAL_DIR/data/PG_VERSION"
    PORT=$(free_port)
}
trigger() {
    # It is well when it still runs after 3 seconds.
    unprivileged timeout -s INT 3 postgres -D "$TRIAL_DIR/data" -p "$PORT" -k "$TRIAL_DIR"
    [ $? -eq 124 ]
}
workaround_4() { rm -rf "$TRIAL_DIR/data"; unprivileged initdb --no-sync -U postgres -D "$TRIAL_DIR/data"; }
dead_end_2() { chmod -R u+rwX "$TRIAL_DIR/data"; }
