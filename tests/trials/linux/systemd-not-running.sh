# A container, in which another program than systemd is process 1.
needs systemctl
trigger() { systemctl start nginx; }
dead_end_2() { systemctl daemon-reload || true; }
