# JAVA_HOME names a folder that is not there; Maven's start script is the one that needs no download afterwards.
needs mvn java

setup() { export JAVA_HOME=/usr/lib/jvm/java-11-gone; }
trigger() { mvn --version; }
workaround_1() { export JAVA_HOME=$(dirname $(dirname $(readlink -f $(command -v java)))); }
workaround_3() { unset JAVA_HOME; }
dead_end_1() { export JAVA_HOME=$(dirname $(readlink -f $(command -v java))); }
