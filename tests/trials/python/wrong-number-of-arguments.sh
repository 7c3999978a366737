# A method is defined without self, and __init__ is misspelled.
needs "python$VARIANT"
variants 2.7 3.8 3.11 3.13

setup() { printf 'class Shop(object):\n    def sell(price):\n        return price\n\nshop = Shop()\nprint(shop.sell(3))\n' >app.py; }
trigger() { "python$VARIANT" app.py; }
workaround_2() { sed -i 's/sell(price)/sell(self, price)/' app.py; }
workaround_3() { printf 'class Shop(object):\n    def sell(self, price):\n        return price\n\nshop = Shop()\nprint(shop.sell(3))\n' >app.py; }
workaround_4() { printf 'class Shop(object):\n    def __init__(self, name):\n        self.name = name\n\nclass Kiosk(Shop):\n    def __init__(self, name):\n        super(Kiosk, self).__init__(name)\n\nKiosk("K")\n' >app.py; }
dead_end_1() { sed -i 's/sell(3)/sell(3, None)/' app.py; }
