# A child whose parent lies elsewhere than at ../pom.xml.
needs mvn
setup() {
    mkdir child build
    echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>parent</artifactId><version>1.0</version><packaging>pom</packaging></project>' >build/pom.xml
    echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><parent><groupId>com.acme</groupId><artifactId>parent</artifactId><version>1.0</version></parent><artifactId>child</artifactId><packaging>pom</packaging></project>' >child/pom.xml
}
trigger() { mvn -B -o -Dmaven.repo.local="$HOME/m2" -f child/pom.xml ${GOAL:-validate}; }
workaround_1() { sed -i 's,</version></parent>,</version><relativePath>../build/pom.xml</relativePath></parent>,' child/pom.xml; }
dead_end_1() { GOAL=clean; }
