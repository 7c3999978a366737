#!/usr/bin/env bash
# a nightly job that looks up a price which is not there; OpenJDK 17.0.15
rm -rf ~/billing && mkdir -p ~/billing && cd ~/billing || exit
cat > Billing.java <<'END'
import java.util.*;
import java.util.logging.*;

public class Billing {
    private static final Logger LOG = Logger.getLogger(Billing.class.getName());
    private final Map<String, Integer> prices = new HashMap<>(Map.of("basic", 900, "team", 4900));

    record Customer(String name, String plan) { }

    int cents(Customer customer) {
        int price = prices.get(customer.plan());
        return price;
    }

    void run(List<Customer> customers) {
        customers.stream().mapToInt(this::cents).forEach(c -> LOG.info("charged " + c));
    }

    public static void main(String[] args) {
        LOG.info("billing run for 2026-11 starts");
        LOG.warning("currency table is 3 days old");
        new Billing().run(List.of(new Customer("Ada", "basic"), new Customer("Bo", "enterprise")));
        LOG.info("done");
    }
}
END
javac -Xlint Billing.java && java Billing
