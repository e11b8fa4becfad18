import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const quote = (text: string) => `'${text.replace(/'/g, `'\\''`)}'`;
const encode = (text: string) => Buffer.from(text).toString('base64');

function configureScript(variables: Record<string, string>): string {
  const cases = Object.entries(variables).map(
    ([name, value]) => `${quote(encode(name))}) printf '%s' ${quote(value)} ;;`,
  );
  return `${readFileSync(join(__dirname, 'octopusBootstrap.sh'), 'utf8')}
get_octopusvariable() {
  case $(encode_servicemessagevalue "$1") in
    ${cases.join('\n    ')}
    *) echo '' ;;
  esac
}
`;
}

/**
 * Writes what Octopus puts before a script: a file with the functions and the
 * variables, and `bootstrap.sh`, which sources it and then the script.
 */
export function writeBootstrap(
  folder: string,
  variables: Record<string, string>,
) {
  writeFileSync(join(folder, 'configure.sh'), configureScript(variables));
  writeFileSync(
    join(folder, 'bootstrap.sh'),
    'source "$(pwd)/configure.sh"\nsource "$(pwd)/script.sh"\n',
  );
}
