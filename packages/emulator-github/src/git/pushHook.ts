/**
 * The hook `proc-receive` of all repositories. It decides nothing: it passes
 * on what git says to the sandbox (3), the sandbox's answer to git (4), and
 * what people are to read (5).
 */
export const pushHook = `#!/bin/sh
exec 6<&0
cat <&6 >&3 &
cat <&4 &
cat <&5 >&2
wait
`;
