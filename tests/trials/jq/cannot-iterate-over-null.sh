# A reply that has null where the filter expects a list.
needs jq

setup() {
  echo '{"users": null}' >reply.json
  echo '.users[].name' >filter.jq
}
trigger() { jq -r -f filter.jq reply.json; }

workaround_2() { echo '.users[]?.name' >filter.jq; }
workaround_3() { echo '(.users // [])[].name' >filter.jq; }

dead_end_1() { echo '.users[].name?' >filter.jq; }
dead_end_2() { echo '.users[] | select(. != null) | .name' >filter.jq; }
