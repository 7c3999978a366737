#!/usr/bin/env bash
# pip builds python-ldap from source, libldap-dev is not installed; Python 3.11.7, pip 23.2.1, GCC 12.2.0
rm -rf ~/venv && python3 -m venv ~/venv
~/venv/bin/pip install --no-cache-dir --no-binary python-ldap python-ldap==3.4.4
