# A server that knows TLS 1.1 at most.
needs openssl curl

setup() {
    port=$(free_port)
    openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost
    start openssl s_server -accept "127.0.0.1:$port" -cert cert.pem -key key.pem -www -tls1_1 -cipher ALL:@SECLEVEL=0
    wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$port"
}
trigger() { curl -sS -o page --cacert cert.pem ${options:-} "https://localhost:$port/"; }
workaround_4() {
    printf '%s\n' 'openssl_conf = o' '[o]' 'ssl_conf = s' '[s]' 'system_default = d' '[d]' 'MinProtocol = TLSv1' \
        'CipherString = DEFAULT:@SECLEVEL=0' 'Options = UnsafeLegacyRenegotiation' >legacy.cnf
    export OPENSSL_CONF=$PWD/legacy.cnf
}
dead_end_1() { options=-k; }
dead_end_2() { options=--tlsv1.0; }
