# An async function calls asyncio.run for another one.
needs "python$VARIANT"
variants 3.9 3.11 3.13

setup() { printf "import asyncio\n\nasync def fetch():\n    return 1\n\nasync def main():\n    print(asyncio.run(fetch()))\n\nasyncio.run(main())\n" >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_1() { sed -i 's/asyncio.run(fetch())/await fetch()/' app.py; }
workaround_3() { sed -i 's/^    print.*/    from concurrent.futures import ThreadPoolExecutor\n    with ThreadPoolExecutor(1) as pool:\n        result = pool.submit(asyncio.run, fetch()).result()\n    await asyncio.to_thread(asyncio.run, fetch())/' app.py; }
dead_end_1() { sed -i 's/asyncio.run(fetch())/asyncio.new_event_loop().run_until_complete(fetch())/' app.py; }
