# A provider was added after terraform init, in a mirror on disk that has no real program in it.
needs terraform

setup() {
    dir=$PWD/mirror/registry.terraform.io/acme/thing/1.0.0/linux_$(case $(uname -m) in x86_64) echo amd64 ;; *) echo arm64 ;; esac)
    mkdir -p "$dir"
    printf '#!/bin/sh\nexit 1\n' >"$dir/terraform-provider-thing_v1.0.0"
    chmod +x "$dir/terraform-provider-thing_v1.0.0"
    printf 'provider_installation {\n  filesystem_mirror {\n    path = "%s"\n  }\n}\n' "$PWD/mirror" >rc
    export TF_CLI_CONFIG_FILE=$PWD/rc
    printf 'output "x" {\n  value = 1\n}\n' >main.tf
    terraform init -input=false
    printf 'terraform {\n  required_providers {\n    thing = { source = "acme/thing" }\n  }\n}\n' >versions.tf
}
trigger() { terraform plan -no-color -input=false; }
# Workaround 1 needs a provider that is a real program: with this one a plan fails for that.
dead_end_1() { rm -rf .terraform; }
