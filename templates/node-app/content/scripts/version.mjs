// Prints the version of a build: `1.0.42` on the default branch, and
// `1.0.43-login.1` on the branch login. Octopus tells builds of branches by the
// part behind the hyphen, which the channel Mainline does not take.
//
// node scripts/version.mjs BRANCH DEFAULT_BRANCH RUN_NUMBER [RUN_ATTEMPT]
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const maxLength = 63;
const digits = 12;
/** What a slug with a hash ends with, of this length or of the six digits of earlier times. */
const looksHashed = /-[0-9a-f]{6}$|(^|-)[0-9a-f]{12}$/;

/**
 * A name for a branch that is legal in versions, Docker tags and Kubernetes
 * namespaces. Twelve digits of a hash are added wherever that changes the name,
 * and to a name that ends as if it had them, so that no two branches share one.
 * The portal looks for builds by the same rule; test/slugs.json shows it.
 */
export function branchSlug(branch) {
  const readable = branch
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const legal = /^[a-z]/.test(readable) ? readable : `b-${readable}`;
  const isPlain = legal === branch && !looksHashed.test(legal);
  if (isPlain && legal.length <= maxLength) {
    return legal;
  }
  const hash = createHash('sha256').update(branch).digest('hex');
  const start = legal.slice(0, maxLength - digits - 1).replace(/-+$/, '');
  return `${start}-${hash.slice(0, digits)}`;
}

/** The version of a build. Each run has a number of its own, on all branches. */
export function buildVersion({ base, branch, defaultBranch, run, attempt }) {
  if (!branch?.trim()) {
    throw new Error('The branch has no name.');
  }
  for (const [name, value] of Object.entries({ run, attempt })) {
    if (!/^[1-9]\d*$/.test(value)) {
      throw new Error(`The ${name} is '${value}'. It must be a whole number.`);
    }
  }
  const [, major, minor] =
    /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.0$/.exec(base ?? '') ?? [];
  if (!minor) {
    throw new Error(
      `The version in package.json is '${base}'. It must be MAJOR.MINOR.0: the number of the run takes the place of the patch.`,
    );
  }
  const version = `${major}.${minor}.${run}`;
  return branch === defaultBranch
    ? version
    : `${version}-${branchSlug(branch)}.${attempt}`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [branch, defaultBranch, run, attempt = '1'] = process.argv.slice(2);
  const { version: base } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  console.log(buildVersion({ base, branch, defaultBranch, run, attempt }));
}
