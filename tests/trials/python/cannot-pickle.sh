# A lambda is given to a process pool.
needs "python$VARIANT"
variants 3.8 3.11 3.13

setup() { printf "from multiprocessing import Pool\n\nif __name__ == '__main__':\n    with Pool(1) as pool:\n        print(pool.map(lambda x: x * 2, [1, 2]))\n" >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_1() { sed -i 's/^from multi.*/&\nfrom functools import partial\ndef scale(x, factor):\n    return x * factor/; s/lambda x: x \* 2/partial(scale, factor=2)/' app.py; }
workaround_4() { printf "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(8) as pool:\n    results = list(pool.map(lambda x: x * 2, [1, 2]))\n" >app.py; }
