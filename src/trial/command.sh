# Runs one command with its arguments: $@.
exec 9>&1 >/dev/null 2>&1
echo "begin command" >&9
"$@" >"$TRIAL_DIR/outputs/command" 2>&1 </dev/null 9>&-
echo "end $?" >&9
echo "done" >&9
