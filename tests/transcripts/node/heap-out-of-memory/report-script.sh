#!/usr/bin/env bash
# Node.js 20.20 collects rows in an array until its heap, limited to 120 MiB, is full.
cd /home/dev/heap
npm run report
