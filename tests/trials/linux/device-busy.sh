# A file system is to be unmounted while a shell stands in it.
needs unshare mount umount
setup() { mkdir data; }
trigger() { unshare -m bash -c "mount -t tmpfs none data && top=\$PWD && cd data && { ${fix:-:}; } && umount ${options:-} \"\$top/data\""; }
workaround_1() { fix="cd /"; }
workaround_5() { options=-l; }
dead_end_1() { options=-f; }
