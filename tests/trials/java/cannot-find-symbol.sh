# A list without its import.
needs java javac
setup() { echo 'public class App { public static void main(String[] a) { List<String> l = List.of(); } }' >App.java; }
trigger() { javac App.java; }
workaround_1() { sed -i '1i import java.util.List;' App.java; }
