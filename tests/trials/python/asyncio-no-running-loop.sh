# A task is made outside any coroutine, or in a thread.
needs "python$VARIANT"
variants 3.8 3.11 3.13

setup() { printf "import asyncio\n\nasync def work():\n    return 1\n\ntask = asyncio.create_task(work())\n" >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_1() { sed -i 's/^task.*/async def main():\n    task = asyncio.create_task(work())\n    queue = asyncio.Queue()\n    await task\n\nasyncio.run(main())/' app.py; }
workaround_2() { sed -i 's/^task.*/async def main():\n    loop = asyncio.get_running_loop()\n    def in_thread():\n        future = asyncio.run_coroutine_threadsafe(work(), loop)\n        print(future.result(timeout=10))\n    await loop.run_in_executor(None, in_thread)\n\nasyncio.run(main())/' app.py; }
workaround_3() { sed -i 's/^task.*/import threading\ndef in_thread():\n    asyncio.run(work())\n\nthreading.Thread(target=in_thread).start()/' app.py; }
