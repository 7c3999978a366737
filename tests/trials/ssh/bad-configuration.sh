# A configuration from a Mac on another system.
needs ssh

setup() { printf '%s\n' "Host *" "    UseKeychain yes" >config; }
trigger() { ssh -F config ${options:-} -G server; }
workaround_1() { sed -i '1i IgnoreUnknown UseKeychain,AddKeysToAgent' config; }
workaround_2() { sed -i '/UseKeychain/d' config; }
dead_end_1() { options="-o StrictHostKeyChecking=no"; }
dead_end_2() { chmod 777 config; }
