#!/usr/bin/env bash
# a server on OpenJDK 11.0.13 that loads a plugin compiled with javac 17.0.15
rm -rf ~/host && mkdir -p ~/host/plugins && cd ~/host || exit
cat > Host.java <<'END'
import java.nio.file.*;
import java.util.logging.*;

public class Host {
    static final Logger LOG = Logger.getLogger("host");

    public static void main(String[] args) throws Exception {
        LOG.info("host 1.8.2 starting, java " + System.getProperty("java.version"));
        LOG.warning("no host.properties found, using defaults");
        for (String name : new String[] {"CsvExport", "PdfExport"}) {
            LOG.info("loading plugin " + name);
            try {
                Class.forName(name).getDeclaredConstructor().newInstance();
            } catch (ClassNotFoundException e) {
                LOG.log(Level.WARNING, "plugin " + name + " is not installed");
            } catch (LinkageError e) {
                LOG.log(Level.SEVERE, "plugin " + name + " cannot be loaded", e);
                System.exit(1);
            }
        }
    }
}
END
printf 'public class PdfExport { }\n' > PdfExport.java
javac --release 11 -d . Host.java && javac -d plugins PdfExport.java
/opt/java/jre-11/bin/java -cp .:plugins Host
