#!/usr/bin/env bash
# A nightly dump with an old password: mysqldump and mysql of MariaDB 10.11
cd /home/dev/blog && bash nightly.sh 2>&1
