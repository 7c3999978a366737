# openssl-sys with a pkg-config that knows no OpenSSL.
needs cargo gcc pkg-config apt:libssl-dev
setup() { mkdir src && : >src/lib.rs && printf '[package]\nname = "demo"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\nopenssl-sys = "=0.9.118"\n' >Cargo.toml && export PKG_CONFIG_LIBDIR=$PWD/none; }
trigger() { cargo check; }
workaround_4() {
    # The folder of libssl-dev: the system's, or the one that the trial unpacked it into.
    local root=; [ -e /usr/include/openssl/ssl.h ] || root=$TRIAL_DIR/needs/apt
    export OPENSSL_LIB_DIR=$root/usr/lib/$(gcc -print-multiarch) OPENSSL_INCLUDE_DIR=$root/usr/include
}
