# It needs what nobody has.
needs bash errkb-program-that-nobody-has
trigger() { echo "demo: missing-need broke"; false; }
