# A phase with a typing error.
needs mvn
setup() { echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>x</artifactId><version>1</version><packaging>pom</packaging></project>' >pom.xml; }
trigger() { mvn -B -o $U ${PHASE:-pakcage}; }
workaround_1() { PHASE=package; }
dead_end_1() { U=-U; }
