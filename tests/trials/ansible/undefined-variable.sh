# A playbook uses a variable that nothing sets.
needs python3 "pip:ansible-core==$VARIANT"
variants 2.15.13 2.18.6

setup() {
    export ANSIBLE_LOCALHOST_WARNING=false
    printf '%s\n' '- hosts: localhost' '  gather_facts: false' '  tasks:' '  - name: show' '    ansible.builtin.debug:' '      msg: "{{ version }}"' >site.yml
    args=
}
trigger() { ansible-playbook -i localhost, -c local $args site.yml; }
workaround_2() { args="-e version=1.2.3"; }
workaround_3() { sed -i "s/{{ version }}/{{ version | default('latest') }}/" site.yml; }
