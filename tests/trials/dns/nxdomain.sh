# A DNS server that is asked for a name which its zone does not have.
needs apt:dnsmasq-base nslookup

setup() {
    port=$(free_port)
    serve_dns
}
serve_dns() { start dnsmasq -k -C /dev/null -p "$port" -a 127.0.0.1 -z -R -h --local=/example/ --address=/www.example/192.0.2.1 -x "$PWD/pid" -u root && wait_for nslookup -type=A -port="$port" www.example 127.0.0.1; }
trigger() { nslookup -type=A -port="$port" shop.example 127.0.0.1; }
dead_end_1() { kill -HUP "$(cat pid)"; }
