# A library that is not on the class path of javac.
needs java javac
setup() { mkdir -p lib src tmp; printf 'package org.acme;\npublic class Util { }\n' >tmp/Util.java; javac -d tmp tmp/Util.java; jar --create --file lib/util.jar -C tmp org; printf 'import org.acme.Util;\npublic class App { Util u; }\n' >src/App.java; }
trigger() { javac $CP -d out $(find src -name '*.java'); }
workaround_3() { CP="-cp lib/*"; }
dead_end_2() { sed -i 's/org.acme.Util/org.acme.*/' src/App.java; }
