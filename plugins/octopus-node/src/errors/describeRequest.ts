/** What a collection of the API holds, as people say it; lower case. */
const NOUNS: Record<string, string> = {
  accounts: 'account',
  artifacts: 'artifact',
  'build-information': 'build information',
  certificates: 'certificate',
  channels: 'channel',
  deploymentprocesses: 'deployment process',
  deployments: 'deployment',
  deploymentsettings: 'deployment settings',
  environments: 'environment',
  ephemeral: 'ephemeral environment',
  feeds: 'feed',
  interruptions: 'interruption',
  libraryvariablesets: 'library variable set',
  lifecycles: 'lifecycle',
  machines: 'deployment target',
  oidcidentities: 'OIDC identity',
  packages: 'package',
  projectgroups: 'project group',
  projects: 'project',
  projecttriggers: 'trigger',
  releases: 'release',
  runbookprocesses: 'runbook process',
  runbookruns: 'runbook run',
  runbooks: 'runbook',
  runbooksnapshots: 'runbook snapshot',
  spaces: 'space',
  tagsets: 'tag set',
  tasks: 'task',
  tenants: 'tenant',
  users: 'user',
  variables: 'variables',
};

/** These are said without an article, and of many as of one. */
const UNCOUNTABLE = /information$|settings$|^variables$/;

const VERBS: Record<string, string> = {
  GET: 'read',
  POST: 'create',
  PUT: 'change',
  DELETE: 'delete',
};

/** What is started by creating it. */
const STARTED = new Set(['deployments', 'runbookruns']);

/** The last segments of paths that say what is done, with the verb for it. */
const DEEDS: Record<string, string> = {
  cancel: 'cancel',
  deprovision: 'deprovision',
  responsible: 'take responsibility for',
  submit: 'answer',
};

/**
 * What a request to Octopus is for, in words of Octopus: `create a release`.
 *
 * @param path - with `/api/` and perhaps the id of a space before it
 */
export function describeRequest(method: string, path: string): string {
  const segments = path
    .split('?')[0]
    .split('/')
    .map(each => each.toLowerCase())
    .filter(Boolean);
  const at = segments.findLastIndex(each => Object.hasOwn(NOUNS, each));
  if (at < 0) {
    return method === 'GET' ? 'read what it was asked for' : 'do it';
  }
  const rest = segments.slice(at + 1);
  const deed = method === 'GET' ? undefined : DEEDS[rest[rest.length - 1]];
  const verb = STARTED.has(segments[at]) && method === 'POST' && 'start';
  const isMany = method === 'GET' && (!rest.length || rest[0] === 'all');
  const noun = NOUNS[segments[at]];
  return `${deed ?? (verb || VERBS[method])} ${
    isMany ? plural(noun) : withArticle(noun)
  }`;
}

function plural(noun: string): string {
  if (UNCOUNTABLE.test(noun)) {
    return noun;
  }
  return noun.replace(/y$/, 'ie').replace(/ss$/, 'sse').concat('s');
}

function withArticle(noun: string): string {
  if (UNCOUNTABLE.test(noun)) {
    return noun;
  }
  return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
