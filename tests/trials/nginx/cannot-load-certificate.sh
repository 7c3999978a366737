# The certificate of the configuration is not there yet, or it is in DER form.
needs openssl apt:nginx

# Writes nginx.conf around the given server block and starts or checks it in this folder.
conf() {
    mkdir -p tmp && printf "%s\n" "daemon off; pid $PWD/nginx.pid; error_log $PWD/error.log;" "events {}" "http {" "access_log off;" \
        "client_body_temp_path $PWD/tmp/b; proxy_temp_path $PWD/tmp/p; fastcgi_temp_path $PWD/tmp/f; uwsgi_temp_path $PWD/tmp/u; scgi_temp_path $PWD/tmp/s;" \
        "$@" "}" >nginx.conf
}
run_nginx() { start nginx -p "$PWD" -c nginx.conf && wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$port"; }
setup() {
    openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=localhost
    openssl x509 -in cert.pem -outform der -out cert.der && rm cert.pem
    cp cert.der live.pem
    conf "server { listen 127.0.0.1:18443 ssl; ssl_certificate $PWD/live.pem; ssl_certificate_key $PWD/key.pem; }"
}
trigger() { nginx -t -p "$PWD" -c nginx.conf; }
workaround_4() { openssl x509 -inform der -in cert.der -out live.pem; }
dead_end_1() { chmod 777 key.pem live.pem; }
