# No run sees what another one left, nor the variables, the home or the input of who runs it.
needs bash
setup() {
    test ! -e left && test ! -e "$HOME/left" && test ! -e "$TMPDIR/left" &&
        test -z "$ERRKB_TEST_SECRET" && [ "$HOME" = "$TRIAL_DIR/home" ] &&
        [ "$LANG" = C.UTF-8 ] && ! read -r line
}
trigger() { test -e mended || { echo "demo: isolated broke"; false; }; }
workaround_1() { touch mended left "$HOME/left" "$TMPDIR/left"; }
dead_end_1() { touch left "$HOME/left" "$TMPDIR/left"; }
