# Nothing fails.
needs bash
trigger() { echo "demo: trigger-succeeds broke"; }
workaround_1() { true; }
