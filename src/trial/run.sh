# Runs a trial once: $0 is the script, $1 the item or nothing. Each step tells on descriptor 9 when it begins
# and how it ends; its output goes to the pipe of its name. The names are such that no script has them.
exec 9>&1 >/dev/null 2>&1
trial__item=$1
trial__call() { cd "$TRIAL_DIR/work" || return; if declare -F "$1" >/dev/null; then "$1"; fi; }
trial__end() {
    trial__status=$?
    echo "end $trial__status" >&9
}
echo "begin load" >&9
. "$0" >"$TRIAL_DIR/outputs/load" 2>&1 </dev/null 9>&-
trial__end
# What stops at the first failure stops there, and not what comes after it.
set +e
echo "begin setup" >&9
trial__call setup >"$TRIAL_DIR/outputs/setup" 2>&1 </dev/null 9>&-
trial__end
[ "$trial__status" -eq 0 ] || exit
echo "begin before" >&9
(trial__call trigger) >"$TRIAL_DIR/outputs/before" 2>&1 </dev/null 9>&-
trial__end
if [ -n "$trial__item" ]; then
    echo "begin item" >&9
    trial__call "$trial__item" >"$TRIAL_DIR/outputs/item" 2>&1 </dev/null 9>&-
    trial__end
    echo "begin after" >&9
    (trial__call trigger) >"$TRIAL_DIR/outputs/after" 2>&1 </dev/null 9>&-
    trial__end
fi
echo "done" >&9
