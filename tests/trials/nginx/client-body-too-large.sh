# An upload of 3 MB through nginx with its default limit.
needs curl python3 apt:nginx

# Writes nginx.conf around the given server block and starts or checks it in this folder.
conf() {
    mkdir -p tmp && printf "%s\n" "daemon off; pid $PWD/nginx.pid; error_log $PWD/error.log;" "events {}" "http {" "access_log off;" \
        "client_body_temp_path $PWD/tmp/b; proxy_temp_path $PWD/tmp/p; fastcgi_temp_path $PWD/tmp/f; uwsgi_temp_path $PWD/tmp/u; scgi_temp_path $PWD/tmp/s;" \
        "$@" "}" >nginx.conf
}
run_nginx() { start nginx -p "$PWD" -c nginx.conf && wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$port"; }
setup() {
    port=$(free_port)
    conf "server { listen 127.0.0.1:$port; location / { proxy_pass http://127.0.0.1:$port/ok; } location = /ok { return 200 ok; } }"
    run_nginx && head -c 3000000 /dev/zero >upload
}
trigger() { curl -sf --data-binary @upload "http://127.0.0.1:$port/" && return; grep -h "too large" error.log | tail -1; return 1; }
workaround_1() { sed -i 's|^server {|client_max_body_size 50m; server {|' nginx.conf && nginx -t -p "$PWD" -c nginx.conf && nginx -p "$PWD" -c nginx.conf -s reload && sleep 1; }
dead_end_1() { sed -i 's|^server {|client_body_buffer_size 50m; server {|' nginx.conf && nginx -p "$PWD" -c nginx.conf -s reload && sleep 1; }
dead_end_2() { sed -i 's|^server {|proxy_max_temp_file_size 0; proxy_buffers 8 512k; proxy_buffer_size 512k; proxy_busy_buffers_size 512k; server {|' nginx.conf && nginx -p "$PWD" -c nginx.conf -s reload && sleep 1; }
