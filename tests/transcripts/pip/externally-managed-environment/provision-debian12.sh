#!/usr/bin/env bash
# a provisioning script on Debian 12 (Python 3.11.2, pip 23.0.1): pip is run with the system's Python
cd /home/dev/provision
echo "==> [1/4] packages"
apt-get -s install -y python3 python3-pip 2>/dev/null | tail -n 4
echo "==> [2/4] python"
/usr/bin/python3 --version && /usr/bin/python3 -m pip --version
echo "==> [3/4] requirements"
/usr/bin/python3 -m pip install -r requirements.txt || echo "provision.sh: step 3 failed with status $?"
