# Plain HTTP is sent to a port that speaks TLS.
needs openssl curl

setup() {
    port=$(free_port)
    openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost
    start openssl s_server -accept "127.0.0.1:$port" -cert cert.pem -key key.pem -www
    wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$port"
    export CURL_CA_BUNDLE=$PWD/cert.pem
}
trigger() { curl -sS -o page ${options:-} "${scheme:-http}://localhost:$port/"; }
workaround_1() { scheme=https; }
dead_end_1() { options="-A Mozilla/5.0"; }
