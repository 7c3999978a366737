# Two files match a pattern that nobody quoted.
needs find bash

setup() {
  touch a.txt b.txt
  echo 'find . -name *.txt' >list
}
trigger() { bash list; }

workaround_1() { echo "find . -name '*.txt'" >list; }

dead_end_1() { echo 'shopt -s nullglob; find . -name *.txt' >list; }
dead_end_2() { echo 'find . -name *.txt -print' >list; }
