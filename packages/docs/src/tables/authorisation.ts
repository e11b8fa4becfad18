import { markdownTable } from '../generate/markdownTable';
import { listFiles, readText } from '../repository';

/** As the tests write it: `AuthorisationRow` of the package contract. */
interface Row {
  name: string;
  permission?: string;
  answers: Record<string, string>;
  own?: string[];
}

/** What each kind of caller gets, as the tests of the packages have measured it. */
export function authorisation(): string {
  return listFiles()
    .filter(path => /^plugins\/[^/]+\/authorisation\/\w+\.json$/.test(path))
    .sort()
    .flatMap(path => [
      `### ${titleOf(path)}`,
      tableOf(JSON.parse(readText(path)) as Row[]),
    ])
    .join('\n\n');
}

/** `plugins/octopus-backend/authorisation/routes.json`: Routes of octopus-backend */
function titleOf(path: string): string {
  const [, plugin, , file] = path.split('/');
  return file === 'routes.json'
    ? `Routes of ${plugin}`
    : `Actions of ${plugin}`;
}

function tableOf(rows: Row[]): string {
  const callers = Object.keys(rows[0].answers);
  const isOfIds = rows.some(({ own }) => own?.length);
  return markdownTable(
    [
      'Route or action',
      'Permission',
      ...callers,
      ...(isOfIds ? ['404 for these of another project'] : []),
    ],
    rows.map(({ name, permission, answers, own = [] }) => [
      `\`${name}\``,
      permission ? `\`${permission}\`` : 'none',
      ...callers.map(caller => answers[caller]),
      ...(isOfIds ? [own.map(id => `\`${id}\``).join(', ')] : []),
    ]),
  );
}
