/** A release of Backstage to make a portal of. */
interface Line {
  /** Which of our lock files has third-party packages that are known to work. */
  lock: string;
  /**
   * Whether to raise `create-app`'s ranges to the newest release, as
   * `versions:bump` does: create-app itself is not published with each one.
   */
  raise: boolean;
  /** For packages that cannot be had of it: docs/how-to/upgrade-backstage.md. */
  resolutions?: Record<string, string>;
  /**
   * A JSON file of this repository whose `before` is a day: nothing that was
   * published from then on is taken, in place of Backstage's own list of what
   * belongs to a release.
   */
  release?: string;
}

/** The version of `@backstage/create-app`, which makes a portal of 1.55. */
export const createAppVersion = '0.9.2';

export const backstageLines = {
  newest: {
    lock: 'yarn.lock',
    raise: true,
    resolutions: {
      // Of apps on the old frontend system, which ours is not.
      '@backstage/app-defaults/@backstage/frontend-plugin-api': '^1.0.0',
    },
  },
  '1.55': {
    lock: '.ci/older/yarn.lock',
    raise: false,
    release: '.ci/older/backstage.json',
  },
} satisfies Record<string, Line>;

export type BackstageLine = keyof typeof backstageLines;

export function lineOf(name: BackstageLine): Line {
  return backstageLines[name];
}
