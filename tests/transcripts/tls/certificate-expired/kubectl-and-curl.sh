#!/usr/bin/env bash
# curl 7.88.1 and kubectl 1.32.4 against an API server whose certificate ended in 2025 (OpenSSL 3.0.19). Needs root (/etc/hosts).
mkdir -p kube && cd kube && echo '127.0.0.1 k8s.shop.example' >> /etc/hosts
openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 3650 -subj "/CN=kubernetes" 2>/dev/null
openssl req -newkey rsa:2048 -nodes -keyout s.key -out s.csr -subj "/CN=kube-apiserver" 2>/dev/null
: > index; echo 01 > serial
printf '[ca]\ndefault_ca=d\n[d]\ndatabase=index\nserial=serial\nnew_certs_dir=.\ndefault_md=sha256\npolicy=p\n[p]\ncommonName=supplied\n[e]\nsubjectAltName=DNS:k8s.shop.example\n' > ca.cnf
openssl ca -batch -config ca.cnf -in s.csr -cert ca.pem -keyfile ca.key -startdate 20241120000000Z -enddate 20251120000000Z -extensions e -out s.pem 2>/dev/null
openssl s_server -quiet -WWW -accept 6443 -cert s.pem -key s.key >/dev/null 2>&1 & pid=$!
sleep 0.5
cat > config <<Y
apiVersion: v1
kind: Config
clusters: [{name: shop, cluster: {server: "https://k8s.shop.example:6443", certificate-authority: $PWD/ca.pem}}]
users: [{name: dev, user: {token: abc}}]
contexts: [{name: shop, context: {cluster: shop, user: dev}}]
current-context: shop
Y
export KUBECONFIG=$PWD/config
set -x
kubectl config use-context shop
kubectl get pods
curl --cacert ca.pem https://k8s.shop.example:6443/healthz
{ set +x; } 2>/dev/null
kill $pid
