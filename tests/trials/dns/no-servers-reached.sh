# A resolver that is asked on a port where nothing listens; another one runs.
needs apt:dnsmasq-base nslookup

setup() {
    port=$(free_port) closed=$(free_port)
    start dnsmasq -k -C /dev/null -p "$port" -a 127.0.0.1 -z -R -h --address=/www.example/192.0.2.1 -x "$PWD/pid" -u root
    wait_for nslookup -type=A -port="$port" www.example 127.0.0.1
}
trigger() { nslookup -type=A -port="${asked:-$closed}" www.example 127.0.0.1; }
workaround_3() { asked=$port; }
