# A provider is asked for without its owner, so that Terraform looks for one of HashiCorp's.
needs terraform

setup() {
    dir=$PWD/mirror/registry.terraform.io/acme/thing/1.0.0/linux_$(case $(uname -m) in x86_64) echo amd64 ;; *) echo arm64 ;; esac)
    mkdir -p "$dir"
    printf '#!/bin/sh\nexit 1\n' >"$dir/terraform-provider-thing_v1.0.0"
    chmod +x "$dir/terraform-provider-thing_v1.0.0"
    printf 'provider_installation {\n  filesystem_mirror {\n    path = "%s"\n  }\n}\n' "$PWD/mirror" >rc
    export TF_CLI_CONFIG_FILE=$PWD/rc
    printf 'provider "thing" {\n}\n' >main.tf
}
trigger() { terraform init -no-color -input=false; }
workaround_2() { printf 'terraform {\n  required_providers {\n    thing = {\n      source  = "acme/thing"\n      version = "~> 1.0"\n    }\n  }\n}\n' >versions.tf; }
dead_end_2() { rm -rf .terraform; terraform init -input=false || true; }
