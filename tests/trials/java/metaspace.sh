# A limit that is too small for a thousand proxies' classes.
needs java javac
setup() { printf 'import java.lang.reflect.Proxy;\nimport java.net.URL;\nimport java.net.URLClassLoader;\nimport java.util.*;\npublic class App { public static void main(String[] a) throws Exception {\n    List<Object> keep = new ArrayList<>();\n    for (int i = 0; i < 1500; i++) keep.add(Proxy.newProxyInstance(new URLClassLoader(new URL[0]), new Class[] { Runnable.class }, (p, m, x) -> null));\n} }\n' >App.java; javac App.java; }
trigger() { java -XX:+UseSerialGC ${OPTS:--XX:MaxMetaspaceSize=8m} App; }
workaround_1() { OPTS=-XX:MaxMetaspaceSize=512m; }
dead_end_1() { OPTS="-XX:MaxMetaspaceSize=8m -Xmx1g"; }
