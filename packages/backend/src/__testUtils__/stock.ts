/** Keys of the stand-ins, and what their subscriptions send; they open nothing else. */
export const keys = {
  octopus: 'API-SANDBOXADMINISTRATOR0000000',
  github: 'ghp_SandboxTokenOfTheSandboxUser00000000',
  aws: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  subscription: 'canary-of-what-subscriptions-send',
};

/** What there is, one line each: whatever was made a second time is a line more. */
export type Stock = string[];

/** Reads JSON; undefined where there is nothing. */
async function read(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, { headers });
  if (response.status === 404) {
    return undefined;
  }
  if (!response.ok) {
    throw new Error(`${url}: ${response.status} ${await response.text()}`);
  }
  return response.json();
}

/**
 * The objects of a space of Octopus.
 *
 * @param lists - of the API, such as `projects`
 * @param isCounted - takes the name of the project that an object is or belongs to
 */
export async function stockOfSpace(
  octopus: string,
  space: string,
  lists: string[],
  isCounted: (project?: string) => boolean = () => true,
): Promise<Stock> {
  const get = (path: string) =>
    read(`${octopus}/api/${path}`, { 'X-Octopus-ApiKey': keys.octopus });
  const spaces: any[] = await get('spaces/all');
  const { Id } = spaces.find(({ Name }) => Name === space);
  const projects: any[] = await get(`${Id}/projects/all`);
  const names = new Map(projects.map(project => [project.Id, project.Name]));
  const found = await Promise.all(
    lists.map(async list => {
      const { Items } = await get(`${Id}/${list}?take=10000`);
      return Items.filter((item: any) =>
        isCounted(names.get(item.ProjectId ?? item.Id)),
      ).map((item: any) =>
        [list, item.Id, item.Name ?? item.Version ?? ''].join(' '),
      );
    }),
  );
  return found.flat().sort();
}

/** A repository with its commits, and what is set in it; empty while it is not there. */
export async function stockOfRepository(
  github: string,
  name: string,
): Promise<Stock> {
  const path = `${github}/repos/octopub/${name}`;
  const get = (part: string) =>
    read(`${path}${part}`, { Authorization: `Bearer ${keys.github}` });
  const repository = await get('');
  if (!repository) {
    return [];
  }
  const commits: any[] = await get('/commits');
  const rulesets: any[] = await get('/rulesets');
  const { secrets } = await get('/actions/secrets');
  const { variables } = await get('/actions/variables');
  return [
    `repository ${repository.id}`,
    ...commits.map(({ sha }) => `commit ${sha}`),
    ...rulesets.map(each => `ruleset ${each.id}`),
    ...secrets.map((each: any) => `secret ${each.name}`),
    ...variables.map((each: any) => `variable ${each.name}`),
  ].sort();
}

/**
 * How often AWS was asked to make something. Access entries are left out: each run
 * asks for them, and EKS refuses one that is there (`ResourceInUseException`).
 */
export async function stockOfAws(aws: string): Promise<Stock> {
  const { operations } = await read(`${aws}/__sandbox/requests`);
  return operations
    .filter(({ operation }: any) =>
      /^(Create(?!AccessEntry$)|Run|Allocate)/.test(operation),
    )
    .map(({ service, operation, count }: any) =>
      [service, operation, count].join(' '),
    )
    .sort();
}
