# A directive stands outside of the block where it may stand.
needs apt:nginx

# Writes nginx.conf around the given server block and starts or checks it in this folder.
conf() {
    mkdir -p tmp && printf "%s\n" "daemon off; pid $PWD/nginx.pid; error_log $PWD/error.log;" "events {}" "http {" "access_log off;" \
        "client_body_temp_path $PWD/tmp/b; proxy_temp_path $PWD/tmp/p; fastcgi_temp_path $PWD/tmp/f; uwsgi_temp_path $PWD/tmp/u; scgi_temp_path $PWD/tmp/s;" \
        "$@" "}" >nginx.conf
}
run_nginx() { start nginx -p "$PWD" -c nginx.conf && wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$port"; }
setup() { conf "proxy_pass http://127.0.0.1:8000;" "server { listen 127.0.0.1:18080; location / { return 200 ok; } }"; }
trigger() { nginx -t -p "$PWD" -c nginx.conf; }
workaround_3() { sed -i '/^proxy_pass/d; s|return 200 ok;|proxy_pass http://127.0.0.1:8000;|' nginx.conf; }
