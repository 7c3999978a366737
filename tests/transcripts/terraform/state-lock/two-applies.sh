#!/usr/bin/env bash
# A second apply while the first one is still running on the same local state, in colour. Terraform 1.11.4.
exec 3>&1 4>&2 >/dev/null 2>&1
export CHECKPOINT_DISABLE=1; mkdir -p /srv/app; cd /srv/app
cat >main.tf <<'TF'
resource "terraform_data" "database" {
  input = "postgres-17"
  provisioner "local-exec" { command = "sleep 8" }
}

resource "terraform_data" "release" {
  input      = "1.4.2"
  depends_on = [terraform_data.database]
}

output "release" { value = terraform_data.release.output }
TF
printf 'variables = { region = "eu" }\n' >notes.txt; git init -q
exec >&3 2>&4

terraform init
terraform validate
(terraform apply -auto-approve >first.log 2>&1; echo "first apply ended with status $?") &
sleep 4
terraform apply -auto-approve
wait
