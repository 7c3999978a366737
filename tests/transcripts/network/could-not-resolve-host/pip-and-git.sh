#!/usr/bin/env bash
# A build step without DNS: pip 23.0.1 (Python 3.11), then git clone (git 2.47.3).
printf 'flask==3.0.3\nrequests==2.32.3\n' > requirements.txt
echo "#9 [4/6] RUN pip install -r requirements.txt"
/usr/bin/python3 -m pip install --break-system-packages --no-cache-dir --retries 2 --index-url https://pip.shop.example/simple -r requirements.txt 2>&1 | grep -v '^Looking in indexes' | sed 's/^/#9 3.120 /'
echo "#10 [5/6] RUN git clone --depth 1 https://git.shop.example/shop/theme.git"
git clone --depth 1 https://git.shop.example/shop/theme.git 2>&1 | sed 's/^/#10 0.214 /'
