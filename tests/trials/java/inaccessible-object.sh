# Reflection on a private field of String.
needs java javac
setup() { printf 'public class App { public static void main(String[] a) throws Exception {\n    String.class.getDeclaredField("value").setAccessible(true);\n} }\n' >App.java; javac App.java; }
trigger() { java $OPTS App; }
workaround_2() { OPTS="--add-opens java.base/java.lang=ALL-UNNAMED"; }
dead_end_1() { OPTS=--illegal-access=permit; }
dead_end_2() { OPTS="--add-exports java.base/java.lang=ALL-UNNAMED"; }
