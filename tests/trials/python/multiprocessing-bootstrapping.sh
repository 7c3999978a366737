# A program starts children at the top level with the start method spawn.
needs "python$VARIANT"
variants 3.8 3.11 3.13

setup() { printf "import multiprocessing as mp\n\ndef work():\n    print(1)\n\np = mp.get_context('spawn').Process(target=work)\np.start()\np.join()\nraise SystemExit(p.exitcode)\n" >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_1() { sed -i "s/^p = .*/if __name__ == '__main__':\n    &/; s/^p\./    &/; s/^raise/    &/" app.py; }
dead_end_1() { sed -i '2i mp.freeze_support()' app.py; }
