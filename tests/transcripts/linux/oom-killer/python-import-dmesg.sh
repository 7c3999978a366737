#!/usr/bin/env bash
# A Python 3.11 import in a memory cgroup of 96 MiB, then the kernel's log (Linux 6.18, cgroup v1). Needs root.
cg=/sys/fs/cgroup/memory/shop-import; mkdir -p $cg && echo 96M > $cg/memory.limit_in_bytes
cat > import_orders.py <<'P'
import time
rows = []
print("import_orders 1.8.2: reading orders-2026-11.csv")
for n in range(1, 200):
    rows.append([str(i) * 40 for i in range(4000)])
    print(f"\r\x1b[K{n * 4000:>8} rows  {n / 2:5.1f}%", end="", flush=True)
    time.sleep(0.01)
P
bash -c "echo \$\$ > $cg/cgroup.procs; exec /usr/bin/python3 import_orders.py" || echo "exit status $?"
dmesg --color=always | tail -n 28
rmdir $cg
