# A page in the app folder uses state without "use client".
needs node "npm:next@$VARIANT" npm:react@18 npm:react-dom@18
variants 14 15

setup() {
    ln -s "$TRIAL_DIR/needs/npm/node_modules" node_modules
    export NEXT_TELEMETRY_DISABLED=1
    echo '{"name":"app","version":"1.0.0","private":true}' >package.json
    mkdir app
    echo 'export default function Layout({ children }) { return <html><body>{children}</body></html>; }' >app/layout.js
    cat >app/page.js <<'JS'
import { useState } from 'react';
export default function Page() { const [n, set] = useState(0); return <button onClick={() => set(n + 1)}>{n}</button>; }
JS
}
trigger() { next build; }
workaround_1() { sed -i "1i 'use client';" app/page.js; }
workaround_2() {
    cat >app/counter.js <<'JS'
'use client';
import { useState } from 'react';
export default function Counter() { const [n, set] = useState(0); return <button onClick={() => set(n + 1)}>{n}</button>; }
JS
    cat >app/page.js <<'JS'
import Counter from './counter';
export default function Page() { return <Counter />; }
JS
}
