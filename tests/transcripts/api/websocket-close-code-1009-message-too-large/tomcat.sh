#!/usr/bin/env bash
# Tomcat 10.1.60 embedded (Debian's libtomcat10-embed-java, OpenJDK 17), defaults:
# 8192 characters of text. A Python client sends 8000 and then 9000.
cd /home/dev/quotes
java -cp "$(ls /usr/share/java/tomcat10-embed-{core,el,websocket}.jar \
  /usr/share/java/tomcat10-annotations-api.jar | tr '\n' ':'):." Main & server=$!
sleep 4
python3 q.py
kill $server
