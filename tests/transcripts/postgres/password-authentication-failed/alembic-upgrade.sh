#!/usr/bin/env bash
# A deploy step: alembic 1.20, SQLAlchemy 2.1, psycopg2 2.9 (libpq 17), server PostgreSQL 15.18 where the role's password differs
cd /home/dev/orders && export PATH=$PWD/.venv/bin:$PATH
{
  echo "==> Installing requirements"
  pip install --disable-pip-version-check alembic psycopg2-binary | grep -v '^Looking in'
  echo "==> Running migrations"
  alembic -c alembic.ini upgrade head
} 2>&1
