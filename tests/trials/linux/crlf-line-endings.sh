# A script that was checked out with the line ends of Windows.
needs git env
variants bash sh

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git init -q -b main shop && cd shop && git config core.autocrlf true
    printf '#!/usr/bin/env %s\necho hello\n' "$VARIANT" >script.sh && chmod 755 script.sh
    git add script.sh && git commit -q -m script
    rm script.sh && git checkout -q script.sh
}
trigger() { cd shop && ./script.sh; }
workaround_1() { cd shop && sed -i 's/\r$//' script.sh; }
workaround_2() {
    cd shop && printf '*.sh text eol=lf\n' >>.gitattributes
    git add --renormalize . && git add .gitattributes
    git commit -m "Line ends of scripts are LF"
    rm script.sh && git checkout script.sh
}
dead_end_2() { chmod +x shop/script.sh; }
dead_end_3() { git -C shop config core.autocrlf input; }
