# A program starts threads, and the user may have fewer.
needs /usr/bin/python3 setpriv
setup() {
    cat >app.py <<'PY'
import threading, time
for i in range(200):
    threading.Thread(target=time.sleep, args=(0.2,)).start()
PY
}
trigger() { unprivileged bash -c "ulimit -u ${limit:-50}; /usr/bin/python3 app.py"; }
workaround_3() { limit=8192; }
