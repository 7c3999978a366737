# A fresh system, whose package lists are empty.
needs apt-get dpkg-deb

# A system of its own for apt and dpkg in the folder root, and a repository with one package, shop.
system() {
    mkdir -p root/etc/apt/{apt.conf.d,preferences.d,sources.list.d,trusted.gpg.d} root/var/lib/apt/lists/partial \
        root/var/lib/dpkg/{info,updates} root/var/cache/apt/archives/partial root/var/log/apt repo/pkg/DEBIAN
    touch root/var/lib/dpkg/status
    printf '%s\n' "Package: shop" "Version: 1.0" "Architecture: all" "Maintainer: dev <dev@example.com>" "Description: a shop" >repo/pkg/DEBIAN/control
    dpkg-deb --root-owner-group -b repo/pkg repo/shop_1.0_all.deb
    { cat repo/pkg/DEBIAN/control; echo "Filename: ./shop_1.0_all.deb"; echo "Size: $(stat -c %s repo/shop_1.0_all.deb)"; echo "SHA256: $(sha256sum <repo/shop_1.0_all.deb | cut -d' ' -f1)"; } >repo/Packages
    echo "deb [trusted=yes] file:$PWD/repo ./" >root/etc/apt/sources.list
}
apt_get() {
    apt-get -y -o Dir="$TRIAL_DIR/work/root" -o Dir::State::status="$TRIAL_DIR/work/root/var/lib/dpkg/status" -o Dir::Bin::methods=/usr/lib/apt/methods \
        -o Dir::Bin::dpkg=/usr/bin/dpkg -o DPkg::Options::="--root=$TRIAL_DIR/work/root" -o APT::Sandbox::User=root "$@"
}
setup() { system; }
trigger() { apt_get install shop; }
workaround_1() { apt_get update && apt_get install -y shop; }
dead_end_1() { apt_get install -f --fix-missing; }
