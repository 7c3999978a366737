# A release that no JDK of today knows.
needs javac
setup() { echo 'public class App { }' >App.java; }
trigger() { javac --release ${RELEASE:-99} App.java; }
workaround_2() { RELEASE=11; }
