# Code for browsers runs on the server.
needs "npm:node@$VARIANT"
variants 18 20 22

setup() { echo 'const width = window.innerWidth; console.log(width);' >app.js; }
trigger() { node app.js; }
workaround_3() { echo "const isBrowser = typeof window !== 'undefined'; const width = isBrowser ? window.innerWidth : 0; console.log(width);" >app.js; }
dead_end_1() { sed -i "1i 'use client';" app.js; }
dead_end_2() { sed -i '1i global.window = {}; document.title;' app.js; }
