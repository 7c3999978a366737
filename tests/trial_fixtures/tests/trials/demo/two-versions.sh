# Two versions of one program, in which the error looks the same.
needs "frob$VARIANT"
variants 1 2
trigger() { "frob$VARIANT"; }
workaround_1() { touch mended; }
dead_end_1() { touch kicked; }
