# A script that works from its own folder is started from another one.
needs python3

setup() {
    mkdir -p shop/data
    echo "id,total" >shop/data/orders.csv
    echo 'print(open("data/orders.csv").read())' >shop/app.py
    folder=$HOME
}
trigger() {
    cd "$folder" && python3 "$TRIAL_DIR/work/shop/app.py"
}
workaround_1() {
    ls -la "$(dirname data/orders.csv)" || folder=$TRIAL_DIR/work/shop
}
workaround_2() {
    cat >shop/app.py <<'PY'
from pathlib import Path

HERE = Path(__file__).resolve().parent
print((HERE / "data" / "orders.csv").read_text())
PY
}
workaround_3() { folder=$TRIAL_DIR/work/shop; }
dead_end_1() { chmod -R 777 shop "$HOME"; }
