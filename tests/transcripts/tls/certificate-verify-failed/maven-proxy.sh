#!/usr/bin/env bash
# mvn (Maven 3.8, OpenJDK 17.0.15) against a repository with a private CA. Needs root (/etc/hosts).
mkdir -p pki billing/src/main/java && cd pki && echo '127.0.0.1 maven.shop.example' >> /etc/hosts
openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 3650 -subj "/O=Shop/CN=Shop Root CA" 2>/dev/null
openssl req -newkey rsa:2048 -nodes -keyout s.key -out s.csr -subj "/CN=maven.shop.example" 2>/dev/null
openssl x509 -req -in s.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 397 -out s.pem -extfile <(echo subjectAltName=DNS:maven.shop.example) 2>/dev/null
openssl s_server -quiet -WWW -accept 8443 -cert s.pem -key s.key >/dev/null 2>&1 & pid=$!
sleep 0.5; cd ../billing
cat > settings.xml <<'X'
<settings><mirrors><mirror><id>shop</id><mirrorOf>*</mirrorOf><url>https://maven.shop.example:8443/maven2</url></mirror></mirrors></settings>
X
cat > pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>example.shop</groupId><artifactId>billing</artifactId><version>3.2.0</version></project>
X
mvn -B -Dstyle.color=always -s settings.xml -Dmaven.repo.local=$HOME/billing-repo compile
kill $pid
