# A manifest is indented with a tab.
needs expand
variants 1.20 1.32
if [ "$VARIANT" = 1.20 ]; then needs apt:kubernetes-client; else needs kubectl; fi

setup() { printf 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  labels:\n\ta: b\n' >app.yaml; }
trigger() { kubectl label --local -f app.yaml c=d -o yaml; }
workaround_2() { expand -t 4 app.yaml >app.new && mv app.new app.yaml; }
dead_end_1() { kubectl create --dry-run=client --validate=false -f app.yaml || true; }
