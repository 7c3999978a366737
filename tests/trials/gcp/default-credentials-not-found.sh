# A program asks for Application Default Credentials where there are none.
needs python3 openssl "pip:google-auth==$VARIANT"
variants 1.35.0 2.38.0

setup() {
    export NO_GCE_CHECK=true
    echo 'import google.auth; print(google.auth.default()[1])' >app.py
    openssl genrsa -traditional 2048 >key.pem
    python3 -c 'import json; json.dump({"type": "service_account", "project_id": "shop", "private_key_id": "1", "private_key": open("key.pem").read(), "client_email": "app@shop.iam.gserviceaccount.com", "client_id": "1", "token_uri": "https://oauth2.googleapis.com/token"}, open("key.json", "w"))'
}
trigger() { python3 app.py; }
workaround_2() { export GOOGLE_APPLICATION_CREDENTIALS=$PWD/key.json; }
