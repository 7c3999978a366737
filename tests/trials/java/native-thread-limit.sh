# More threads than the user may have.
needs java javac
setup() { printf 'import java.util.concurrent.*;\npublic class App { public static void main(String[] a) throws Exception {\n    ExecutorService pool = Executors.newCachedThreadPool();\n    for (int i = 0; i < 400; i++) pool.submit(() -> { Thread.sleep(300); return 1; });\n    pool.shutdown();\n} }\n' >App.java; javac App.java; chmod -R a+rX "$TRIAL_DIR"; }
trigger() { unprivileged prlimit --nproc=${LIMIT:-120} java -XX:+UseSerialGC ${OPTS:--Xmx64m} App; }
workaround_2() { sed -i 's/newCachedThreadPool()/newFixedThreadPool(16)/' App.java; javac App.java; chmod -R a+rX "$TRIAL_DIR"; }
workaround_3() { LIMIT=4096; }
dead_end_1() { OPTS=-Xmx512m; }
