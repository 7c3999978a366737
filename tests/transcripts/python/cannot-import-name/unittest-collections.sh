#!/usr/bin/env bash
# the same test suite on Python 3.9.18 and 3.12.1: collections.Mapping is gone in the newer one
cd /home/dev/oldapp
for python in python3.9 python3.12; do
  echo "==> $python"
  $python -m unittest -v
done
