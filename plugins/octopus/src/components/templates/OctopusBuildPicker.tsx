import { useBranchChoices } from '../../hooks/useChoices';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { branchBuilds, OfferedBuild } from '../../model/branchBuilds';
import { PickerField, PickerOption } from './PickerField';
import { useBuildDetails } from './useBuildDetails';
import { PickerProps, usePickerScope } from './usePickerScope';

/**
 * The field of a template's form that chooses one build of a branch by its
 * version, or of any branch where none is chosen. A build that
 * `octopus:feature-branch` would refuse for the branch is shown, with the reason,
 * and cannot be chosen.
 */
export const OctopusBuildPicker = (props: PickerProps) => {
  const { t } = useOctopusTranslation();
  const describe = useBuildDetails();
  const scope = usePickerScope(props);
  const choices = useBranchChoices(scope);

  const toOption = ({ build, of, isFound }: OfferedBuild): PickerOption => {
    const value = build.version;
    if (!isFound) {
      const details =
        scope.findBuildsBy === 'build-information'
          ? t('pickers.notByBuildInformation')
          : t('pickers.notByLabel');
      return { value, details, isDisabled: true };
    }
    const made = [
      !scope.branch &&
        of.isNameKnown &&
        t('featureBranches.branch', { branch: of.branch }),
      ...describe(build),
    ];
    return { value, details: made.filter(Boolean).join(' · ') };
  };

  return (
    <PickerField
      field={props}
      label={t('pickers.version')}
      choices={choices}
      options={branchBuilds(choices.data ?? [], scope).map(toOption)}
      empty={
        scope.branch ? t('pickers.noBuildsOfBranch') : t('pickers.noBranches')
      }
    />
  );
};
