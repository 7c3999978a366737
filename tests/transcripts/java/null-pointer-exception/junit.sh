#!/usr/bin/env bash
# a JUnit 4.13.2 run on OpenJDK 17.0.15
rm -rf ~/cart && mkdir -p ~/cart && cd ~/cart || exit
cat > Cart.java <<'END'
import java.util.*;

public class Cart {
    static class Voucher { String code; int percent; }

    private final List<Integer> cents = new ArrayList<>();
    private Voucher voucher;

    void add(int c) { cents.add(c); }
    int size() { return cents.size(); }
    int total() {
        int sum = cents.stream().mapToInt(Integer::intValue).sum();
        return sum - sum * voucher.percent / 100;
    }
}
END
cat > CartTest.java <<'END'
import static org.junit.Assert.*;
import org.junit.*;

public class CartTest {
    Cart cart = new Cart();

    @Test public void countsItems() { cart.add(100); assertEquals(1, cart.size()); }
    @Test public void sumsWithoutVoucher() { cart.add(100); cart.add(250); assertEquals(350, cart.total()); }
    @Ignore @Test public void refund() { }
}
END
CP=.:/usr/share/java/junit4.jar:/usr/share/java/hamcrest-core.jar
javac -cp $CP Cart.java CartTest.java && java -cp $CP org.junit.runner.JUnitCore CartTest
