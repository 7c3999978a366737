# A Python server takes at most 64 KiB, and its client sends 100 KB as one message.
needs python3 "pip:websockets==$VARIANT"
variants 12.0 13.1 15.0.1

setup() {
    cat >server.py <<'PY'
import asyncio, sys, websockets

async def echo(ws, *path):
    async for message in ws:
        await ws.send(str(len(message)))

async def main():
    async with websockets.serve(echo, "127.0.0.1", int(sys.argv[1]), max_size=64 * 1024):
        await asyncio.Future()

asyncio.run(main())
PY
    cat >client.py <<'PY'
import asyncio, sys, websockets

TEXT = "x" * 100_000

async def main():
    async with websockets.connect(f"ws://127.0.0.1:{sys.argv[1]}", compression=None) as ws:
        await ws.send(TEXT)
        print(await ws.recv())

asyncio.run(main())
PY
    port=$(free_port)
    serve
}
serve() {
    start python3 server.py "$port"
    server=$!
    wait_for bash -c "exec 3<>/dev/tcp/127.0.0.1/$port"
}
trigger() { python3 client.py "$port"; }
workaround_2() {
    sed -i.bak 's/max_size=64 \* 1024/max_size=16 * 2**20/' server.py
    kill "$server"
    wait "$server" || true
    serve
}
workaround_4() { sed -i.bak 's/ws.send(TEXT)/ws.send(__import__("gzip").compress(TEXT.encode()))/' client.py; }
workaround_5() {
    sed -i.bak 's/await ws.send(TEXT)/[await ws.send(TEXT[i:i + 32_768]) for i in range(0, len(TEXT), 32_768)]/' client.py
}
dead_end_1() { sed -i.bak 's/ws.send(TEXT)/ws.send([TEXT[i:i + 16_384] for i in range(0, len(TEXT), 16_384)])/' client.py; }
dead_end_2() { sed -i.bak 's/, compression=None//' client.py; }
