# proxy_pass names a host that nobody knows.
needs apt:nginx

# Writes nginx.conf around the given server block and starts or checks it in this folder.
conf() {
    mkdir -p tmp && printf "%s\n" "daemon off; pid $PWD/nginx.pid; error_log $PWD/error.log;" "events {}" "http {" "access_log off;" \
        "client_body_temp_path $PWD/tmp/b; proxy_temp_path $PWD/tmp/p; fastcgi_temp_path $PWD/tmp/f; uwsgi_temp_path $PWD/tmp/u; scgi_temp_path $PWD/tmp/s;" \
        "$@" "}" >nginx.conf
}
run_nginx() { start nginx -p "$PWD" -c nginx.conf && wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$port"; }
setup() { conf "server {" "listen 127.0.0.1:18080;" "location / { proxy_pass http://api.invalid:8000; }" "}"; }
trigger() { nginx -t -p "$PWD" -c nginx.conf; }
workaround_2() { sed -i 's|proxy_pass .*|resolver 127.0.0.1 valid=10s; set $upstream http://api.invalid:8000; proxy_pass $upstream; }|' nginx.conf; }
workaround_3() { sed -i 's|http://api.invalid:8000|http://127.0.0.1:8000|' nginx.conf; }
dead_end_2() { sed -i 's|proxy_pass |resolver 127.0.0.1; proxy_pass |' nginx.conf; }
