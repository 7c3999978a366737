# A dependency without a version.
needs mvn
setup() { echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>x</artifactId><version>1</version><packaging>pom</packaging><dependencies><dependency><groupId>com.acme</groupId><artifactId>lib</artifactId></dependency></dependencies></project>' >pom.xml; }
trigger() { mvn -B -o validate; }
workaround_1() { sed -i 's,<artifactId>lib</artifactId>,&<version>1.0</version>,' pom.xml; }
