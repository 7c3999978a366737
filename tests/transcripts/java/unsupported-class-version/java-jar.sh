#!/usr/bin/env bash
# a release built with javac 17.0.15 and started on a host that has OpenJDK 11.0.13 (here in /opt/java/jre-11)
rm -rf ~/orders && mkdir -p ~/orders/src/com/acme/orders && cd ~/orders || exit
cat > src/com/acme/orders/App.java <<'END'
package com.acme.orders;

public class App {
    record Order(String id, int cents) { }

    public static void main(String[] args) {
        System.out.println(new Order("A-17", 1290));
    }
}
END
printf 'Main-Class: com.acme.orders.App\n' > manifest.txt
export PATH=/usr/local/bin:/usr/bin:/bin
set -x
javac -version
javac -Xlint:all -d classes src/com/acme/orders/App.java
jar --create --file orders-2.3.0.jar --manifest manifest.txt -C classes .
PATH=/opt/java/jre-11/bin:$PATH
java -version
java -Xmx256m -jar orders-2.3.0.jar --server.port=8080
