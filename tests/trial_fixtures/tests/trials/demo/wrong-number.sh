# Its functions are not numbered as the entry's items are.
needs bash
trigger() { echo "demo: wrong-number broke"; false; }
workaround_1() { true; }
  workaround_2() { true; }
dead_end_one() { true; }
