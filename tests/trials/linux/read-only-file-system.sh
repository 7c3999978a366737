# A folder on a file system that is mounted read-only.
needs unshare mount
variants touch python3 node

setup() { mkdir data; }
trigger() {
    unshare -m bash -c "mount -t tmpfs -o ro none data && { ${fix:-:}; }
    case $VARIANT in
    touch) touch data/x ;;
    python3) python3 -c 'open(\"data/x\", \"w\")' ;;
    node) node -e 'require(\"fs\").writeFileSync(\"data/x\", \"\")' ;;
    esac"
}
workaround_3() { fix="mount -o remount,rw data"; }
dead_end_1() { fix="chmod 777 data"; }
