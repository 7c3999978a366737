# A parent in a repository over http.
needs mvn
setup() {
    mkdir -p repo/com/acme/parent/1.0
    echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>parent</artifactId><version>1.0</version><packaging>pom</packaging></project>' >repo/com/acme/parent/1.0/parent-1.0.pom
    echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><parent><groupId>com.acme</groupId><artifactId>parent</artifactId><version>1.0</version><relativePath/></parent><artifactId>x</artifactId><packaging>pom</packaging><repositories><repository><id>acme</id><url>http://repo.example.com/m2</url></repository></repositories></project>' >pom.xml
    echo '<settings/>' >settings.xml
}
trigger() { mvn -B -U -s settings.xml -Dmaven.repo.local="$HOME/m2" validate; }
workaround_2() { echo "<settings><mirrors><mirror><id>ours</id><mirrorOf>acme</mirrorOf><url>file://$PWD/repo</url></mirror></mirrors></settings>" >settings.xml; }
