# JSX for React without React's types.
needs node "npm:typescript@$VARIANT"
variants 4.9.5 5.9

setup() { npm init -y >npm.log; npm install --silent react@18; echo 'export const a = <div>hi</div>;' >app.tsx; }
trigger() { tsc --noEmit --strict --target es2020 --esModuleInterop --moduleResolution node ${FLAGS:---jsx react-jsx} app.tsx; }
workaround_1() { npm install --silent --save-dev @types/react@18 @types/react-dom@18; }
workaround_2() { npm install --silent preact@10 && export FLAGS="--jsx react-jsx --jsxImportSource preact"; }
dead_end_1() { export FLAGS="--jsx react-jsx --skipLibCheck"; }
dead_end_2() { sed -i "1i import React from 'react';" app.tsx; }
