# A network namespace without any route, as of a container without network.
needs unshare python3
trigger() { unshare -n python3 -c "import socket; socket.create_connection(('192.0.2.1', 443), ${timeout:-5})"; }
dead_end_1() { timeout=30; }
