import { Action } from '../../processes/processes';
import { TaskStep } from '../tasks/serverTask';
import { substitute } from '../variables/substitute';

/** The package versions that a release chose for an action, by reference name. */
export function packagesOfRelease(
  release: {
    SelectedPackages: {
      ActionName: string;
      PackageReferenceName: string;
      Version: string;
    }[];
  },
  action: Action,
  variables: Record<string, string>,
): TaskStep['packages'] {
  const values = new Map(Object.entries(variables));
  return Object.fromEntries(
    action.Packages.map(({ Name, PackageId }) => [
      Name ?? '',
      {
        id: substitute(PackageId ?? '', values),
        version:
          release.SelectedPackages.find(
            item =>
              item.ActionName === action.Name &&
              item.PackageReferenceName === (Name ?? ''),
          )?.Version ?? '',
      },
    ]),
  );
}
