#!/usr/bin/env bash
# An integration test that starts its database with the Docker SDK, on a machine without an engine.
# Python 3.11, docker 7.2.0, pytest (pip install docker pytest).
exec 3>&1 4>&2 >/dev/null 2>&1
mkdir -p /srv/app; cd /srv/app
printf 'import docker\nimport pytest\n\n\n@pytest.fixture(scope="session")\ndef database():\n    client = docker.from_env()\n    box = client.containers.run("postgres:17", detach=True, ports={"5432/tcp": None})\n    yield box\n    box.remove(force=True)\n\n\ndef test_prices():\n    assert sum([1, 2]) == 3\n\n\ndef test_orders_are_stored(database):\n    assert database.status == "running"\n' >test_shop.py
exec >&3 2>&4

cd /srv/app && python3 -m pytest -v --color=yes -p no:cacheprovider --tb=short
