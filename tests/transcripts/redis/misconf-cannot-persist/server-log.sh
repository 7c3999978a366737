#!/usr/bin/env bash
# The log of a Redis 7.0.15 server that cannot write into its folder
cat /srv/redis/log
