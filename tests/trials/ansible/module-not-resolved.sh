# A playbook names a module of its own that is not where Ansible looks.
needs python3 "pip:ansible-core==$VARIANT"
variants 2.15.13 2.18.6

setup() {
    mkdir modules
    printf '%s\n' '#!/usr/bin/python3' 'from ansible.module_utils.basic import AnsibleModule' 'AnsibleModule(argument_spec={}).exit_json(changed=False)' >modules/my_module.py
    printf '%s\n' '- hosts: localhost' '  gather_facts: false' '  tasks:' '  - name: mine' '    my_module:' >site.yml
}
trigger() { ansible-playbook -i localhost, -c local -e "ansible_python_interpreter=$(command -v python3)" site.yml; }
workaround_5() { mkdir -p library && cp modules/my_module.py library/; }
