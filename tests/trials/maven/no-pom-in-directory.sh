# The project lies one folder below.
needs mvn
setup() { mkdir service; echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>x</artifactId><version>1</version><packaging>pom</packaging></project>' >service/pom.xml; }
trigger() { mvn -B -o $FILE validate; }
workaround_1() { FILE="-f service/pom.xml"; }
