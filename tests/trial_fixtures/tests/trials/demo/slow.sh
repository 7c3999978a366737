# The trigger does not come to an end.
needs bash
trigger() { echo "demo: slow broke"; sleep 300; }
workaround_1() { true; }
