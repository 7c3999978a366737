#!/usr/bin/env bash
# many small objects with the parallel collector; OpenJDK 17.0.15
rm -rf ~/index && mkdir -p ~/index && cd ~/index || exit
cat > Indexer.java <<'END'
import java.util.*;

public class Indexer {
    final LinkedList<String> terms = new LinkedList<>();

    void add(int doc) {
        terms.add("doc-" + doc);
        if (doc % 50_000 == 0) System.out.println("indexed " + doc);
    }

    public static void main(String[] args) {
        Indexer indexer = new Indexer();
        for (int doc = 0; ; doc++) indexer.add(doc);
    }
}
END
javac -Xlint:all Indexer.java
java -Xmx40m -XX:+UseParallelGC -XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=/var/tmp/indexer.hprof Indexer
rm -f /var/tmp/indexer.hprof
