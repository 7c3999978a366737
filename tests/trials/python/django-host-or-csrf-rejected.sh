# A request comes for a host name that is not allowed.
needs "pip:django==$VARIANT" python3.11
variants 4.2.16 5.2.19

setup() {
    django-admin startproject mysite .
    printf "import os, django\nos.environ['DJANGO_SETTINGS_MODULE'] = 'mysite.settings'\ndjango.setup()\nfrom django.test import RequestFactory\nprint(RequestFactory(HTTP_HOST='shop.example').get('/').get_host())\n" >app.py
}
trigger() { python3 app.py; }
workaround_1() { sed -i "s/^ALLOWED_HOSTS = .*/ALLOWED_HOSTS = ['shop.example', '127.0.0.1', 'localhost']/" mysite/settings.py; }
