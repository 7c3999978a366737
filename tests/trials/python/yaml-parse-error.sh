# A title with a colon, a tab and a wrong depth, each in a file of its own.
needs "pip:PyYAML==$VARIANT" python3
variants 5.3.1 6.0.3

setup() {
  printf 'title: Part 1: the start\n' >config.yml
  echo yaml.safe_load >how
}
trigger() { python3 -c "import yaml; print($(cat how)(open('config.yml')))"; }

workaround_1() { printf 'title: "Part 1: the start"\n' >config.yml; }

dead_end_1() { printf 'title: Part 1\\: the start\n' >config.yml; }
dead_end_2() { echo yaml.full_load >how; }
