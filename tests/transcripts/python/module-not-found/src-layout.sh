#!/usr/bin/env bash
# a project with a src/ folder that is not installed: pytest 9.2, Python 3.11.7, run by make
cd /home/dev/srcl
rm -f tests/__init__.py
printf 'check:\n\t@echo "lint ok"\n\t/home/dev/shop/.venv/bin/pytest -ra --color=yes -p no:cacheprovider tests\n' > Makefile
make check
