# A URL is put into a file by a command whose delimiter is in it.
needs sed perl

setup() {
  echo 'address = URL' >app.conf
  value=https://example.org/start
}
put() { sed "s/URL/$value/" app.conf; }
trigger() { put >out.conf && grep -x "address = https://example.org/start" out.conf; }

workaround_1() {
  put() { sed "s|URL|$value|" app.conf; }
}
workaround_2() {
  escaped=$(printf '%s' "$value" | sed 's/[&/\]/\\&/g')
  put() { sed "s/URL/$escaped/" app.conf; }
}
workaround_3() {
  put() { value="$value" perl -pe 's/URL/$ENV{value}/' app.conf; }
}

dead_end_1() {
  put() { sed -E "s/URL/$value/" app.conf; }
}
dead_end_2() {
  put() { sed 's/URL/'"$value"'/' app.conf; }
}
