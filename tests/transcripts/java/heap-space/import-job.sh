#!/usr/bin/env bash
# an import that keeps every row, started with a small heap; OpenJDK 17.0.15
rm -rf ~/importer && mkdir -p ~/importer && cd ~/importer || exit
cat > Importer.java <<'END'
import java.util.*;
import java.util.concurrent.*;

public class Importer {
    static final Map<Integer, byte[]> SEEN = new ConcurrentHashMap<>();

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Future<?>> parts = new ArrayList<>();
        for (int p = 0; p < 2; p++) {
            int part = p;
            parts.add(pool.submit(() -> {
                for (int row = part; ; row += 2) {
                    SEEN.put(row, new byte[2048]);
                    if (row % 4000 == part) System.out.println("part " + part + ": " + row + " rows");
                }
            }));
        }
        for (Future<?> f : parts) f.get();
    }
}
END
javac Importer.java
java -Xmx48m -Xlog:gc:stdout:uptime,level -XX:+ExitOnOutOfMemoryError Importer
