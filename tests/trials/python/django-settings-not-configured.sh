# A script uses a model of Django without setting Django up.
needs "pip:django==$VARIANT" python3.11
variants 4.2.16 5.2.19

setup() {
    django-admin startproject mysite . && python3 manage.py migrate -v 0
    printf 'from django.contrib.auth.models import User\nprint(User.objects.count())\n' >app.py; RUN=(app.py)
}
trigger() { python3 "${RUN[@]}"; }
workaround_1() { RUN=(manage.py shell -c 'from django.contrib.auth.models import User; print(User.objects.count())'); }
workaround_2() { sed -i "1i import os, django\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\ndjango.setup()\n" app.py; }
