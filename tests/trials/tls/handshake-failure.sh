# A server that wants a client certificate.
needs openssl curl

setup() {
    port=$(free_port)
    openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost
    openssl req -x509 -newkey rsa:2048 -nodes -keyout client.key -out client.pem -days 2 -subj /CN=client
    start openssl s_server -accept "127.0.0.1:$port" -cert cert.pem -key key.pem -www -tls1_2 -Verify 1 -CAfile client.pem
    wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$port"
}
trigger() { curl -sS -o page --cacert cert.pem ${options:-} "https://localhost:$port/"; }
workaround_2() { options="--cert client.pem --key client.key"; }
dead_end_1() { options=-k; }
