#!/usr/bin/env bash
# nginx 1.22.1 started a second time; a Python 3.11 server holds port 8080. Needs root.
mkdir -p /srv/www && cd /srv/www
/usr/bin/python3 -m http.server 8080 >/dev/null 2>&1 & pid=$!
sleep 0.7
cat > shop.conf <<'C'
pid /srv/www/nginx.pid;
error_log stderr notice;
user nobody nogroup;
events { worker_connections 256; }
http {
  access_log off;
  server { listen 8080; server_name shop.example shop.example; root /srv/www; }
}
C
echo -e "\e[36m[deploy]\e[0m testing configuration"
nginx -p /srv/www -c /srv/www/shop.conf -t
echo -e "\e[36m[deploy]\e[0m starting nginx"
nginx -p /srv/www -c /srv/www/shop.conf || echo -e "\e[31m[deploy] nginx did not start (exit $?)\e[0m"
kill $pid
