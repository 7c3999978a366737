#!/usr/bin/env bash
# The list and the description of a pod whose program exits at once; its own log says nothing.
# Output of kubectl 1.32.5. No cluster: a stand-in API server gives it the pods and events that a kubelet writes.
exec 3>&1 4>&2 >/dev/null 2>&1
cat >/srv/api.py <<'PY'
import datetime, http.server, json
now = datetime.datetime.now(datetime.timezone.utc)
ago = lambda s: (now - datetime.timedelta(seconds=s)).strftime("%Y-%m-%dT%H:%M:%SZ")
NAME, UID, BOX, AGE, PHASE = "api-5c7b6d9f44-8kxwz", "8e2b7d10-41f7-4b9c-8f63-5a90c2e7b611", "api", 612, "Running"
IMAGE = "registry.example.com/acme/api:2.0.1"
STATUS = {"restartCount": 6, "state": {"waiting": {"reason": "CrashLoopBackOff", "message": f"back-off 2m40s restarting failed container=api pod={NAME}_default({UID})"}},
          "lastState": {"terminated": {"exitCode": 1, "reason": "Error", "startedAt": ago(96), "finishedAt": ago(94)}}}
EVENTS = [("Normal", "Scheduled", f"Successfully assigned default/{NAME} to node-2", 612, 612, 1),
          ("Normal", "Pulled", f"Container image \"{IMAGE}\" already present on machine", 610, 96, 7), ("Normal", "Created", "Created container: api", 610, 96, 7),
          ("Normal", "Started", "Started container api", 609, 96, 7), ("Warning", "BackOff", f"Back-off restarting failed container api in pod {NAME}_default({UID})", 604, 11, 40)]
ROWS = [["cache-6f9d7c5b84-m2vqn", "1/1", "Running", "2 (5d ago)", "9d"], [NAME, "0/1", "CrashLoopBackOff", "6 (94s ago)", "10m"]]
LOG = (200, "shop.api 2.0.1 starting\nreading configuration from the environment\n")
meta = lambda n, s: {"name": n, "namespace": "default", "uid": UID, "creationTimestamp": ago(s), "labels": {"app": n.split("-")[0]}}
POD = {"kind": "Pod", "apiVersion": "v1", "metadata": meta(NAME, AGE),
       "spec": {"nodeName": "node-2", "serviceAccountName": "default", "containers": [{"name": BOX, "image": IMAGE, "ports": [{"containerPort": 8080, "protocol": "TCP"}],
                "resources": {"limits": {"memory": "256Mi"}, "requests": {"cpu": "100m", "memory": "256Mi"}}}]},
       "status": {"phase": PHASE, "startTime": ago(AGE), "hostIP": "10.0.0.12", "podIP": "10.244.2.17", "qosClass": "Burstable",
                  "conditions": [{"type": "Initialized", "status": "True"}, {"type": "Ready", "status": "False"}, {"type": "PodScheduled", "status": "True"}],
                  "containerStatuses": [dict(name=BOX, image=IMAGE, imageID="", ready=False, **STATUS)]}}
EV = [{"metadata": meta(NAME + "." + str(i), first), "involvedObject": {"kind": "Pod", "name": NAME, "namespace": "default", "uid": UID}, "type": t, "reason": r, "message": m,
       "source": {"component": "kubelet" if i else "default-scheduler"}, "firstTimestamp": ago(first), "lastTimestamp": ago(last), "count": n} for i, (t, r, m, first, last, n) in enumerate(EVENTS)]
row = lambda cells, m: {"cells": cells, "object": {"kind": "PartialObjectMetadata", "apiVersion": "meta.k8s.io/v1", "metadata": m}}
TABLE = {"kind": "Table", "apiVersion": "meta.k8s.io/v1", "rows": [row(r, meta(r[0], 9)) for r in ROWS],
         "columnDefinitions": [{"name": n, "type": "string"} for n in ("Name", "Ready", "Status", "Restarts", "Age")]}
one = lambda n, k: {"name": n, "namespaced": True, "kind": k, "verbs": ["get", "list"]}
ANSWERS = {"/api": {"kind": "APIVersions", "versions": ["v1"]}, "/apis": {"kind": "APIGroupList", "apiVersion": "v1", "groups": []},
           "/api/v1": {"kind": "APIResourceList", "groupVersion": "v1", "resources": [one("pods", "Pod"), one("events", "Event")]},
           "/api/v1/namespaces/default/pods": TABLE, "/api/v1/namespaces/default/pods/" + NAME: POD,
           "/api/v1/namespaces/default/events": {"kind": "EventList", "apiVersion": "v1", "items": EV}}


class Api(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        path = self.path.split("?")[0]
        code, out = LOG if path.endswith("/log") else (200, json.dumps(ANSWERS[path]))
        self.send_response(code)
        self.send_header("Content-Type", "application/json" if out.startswith("{") else "text/plain")
        self.end_headers()
        self.wfile.write(out.encode())


http.server.HTTPServer(("127.0.0.1", 8001), Api).serve_forever()
PY
python3 /srv/api.py & api=$!; sleep 1
kubectl config set-cluster shop --server=http://127.0.0.1:8001; kubectl config set-context shop --cluster=shop; kubectl config use-context shop
exec >&3 2>&4

set -x
kubectl get pods
kubectl logs api-5c7b6d9f44-8kxwz
kubectl describe pod api-5c7b6d9f44-8kxwz
{ kill $api; } 2>/dev/null
