#!/usr/bin/env bash
# A deployment script waits for a pod whose image tag does not exist, then prints the pod.
# Output of kubectl 1.32.5. No cluster: a stand-in API server gives it the pods and events that a kubelet writes.
exec 3>&1 4>&2 >/dev/null 2>&1
cat >/srv/api.py <<'PY'
import datetime, http.server, json
now = datetime.datetime.now(datetime.timezone.utc)
ago = lambda s: (now - datetime.timedelta(seconds=s)).strftime("%Y-%m-%dT%H:%M:%SZ")
NAME, UID, BOX, AGE, PHASE = "web-7d4b9c8f5d-x2x7k", "3c1f8a52-6c0e-4a57-9d1e-0b7f6a1d2c34", "web", 274, "Pending"
IMAGE = "registry.example.com/acme/web:1.4.3"
ERR = f"rpc error: code = NotFound desc = failed to pull and unpack image \"{IMAGE}\": failed to resolve reference \"{IMAGE}\": {IMAGE}: not found"
BACK = f"Back-off pulling image \"{IMAGE}\": ErrImagePull: {ERR}"
STATUS = {"restartCount": 0, "state": {"waiting": {"reason": "ImagePullBackOff", "message": BACK}}, "lastState": {}}
EVENTS = [("Normal", "Scheduled", f"Successfully assigned default/{NAME} to node-2", 274, 274, 1), ("Normal", "Pulling", f"Pulling image \"{IMAGE}\"", 273, 110, 5),
          ("Warning", "Failed", f"Failed to pull image \"{IMAGE}\": {ERR}", 271, 109, 5), ("Warning", "Failed", "Error: ErrImagePull", 271, 109, 5),
          ("Normal", "BackOff", BACK, 270, 14, 17), ("Warning", "Failed", "Error: ImagePullBackOff", 270, 14, 17)]
ROWS = [["cache-6f9d7c5b84-m2vqn", "1/1", "Running", "0", "90m"], ["web-66c8d5f7b9-4qzlh", "1/1", "Running", "0", "3d2h"], [NAME, "0/1", "ImagePullBackOff", "0", "4m34s"]]
LOG = (400, json.dumps({"kind": "Status", "apiVersion": "v1", "status": "Failure", "reason": "BadRequest", "code": 400, "message": f"container \"{BOX}\" in pod \"{NAME}\" is waiting to start: trying and failing to pull image"}))
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

echo "==> release 1.4.3: waiting for the new pod"
kubectl get pods
echo "==> not ready after 270s, collecting details"
kubectl logs web-7d4b9c8f5d-x2x7k
kubectl describe pod web-7d4b9c8f5d-x2x7k
{ kill $api; } 2>/dev/null
