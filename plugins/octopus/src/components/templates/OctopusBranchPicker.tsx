import { OctopusBranchChoice } from '@octopus-backstage/plugin-octopus-common';
import { useBranchChoices } from '../../hooks/useChoices';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { PickerField, PickerOption } from './PickerField';
import { useBuildDetails } from './useBuildDetails';
import { PickerProps, usePickerScope } from './usePickerScope';

/**
 * The field of a template's form that chooses a branch, with what was built of it
 * last. A branch that `octopus:feature-branch` would find no build of is shown,
 * with the reason, and cannot be chosen.
 */
export const OctopusBranchPicker = (props: PickerProps) => {
  const { t } = useOctopusTranslation();
  const describe = useBuildDetails();
  const scope = usePickerScope(props);
  const choices = useBranchChoices(scope);
  const byInformation = scope.findBuildsBy === 'build-information';

  const toOption = (choice: OctopusBranchChoice): PickerOption => {
    const { branch: value, isNameKnown, byLabel, byBuildInformation } = choice;
    const build = byInformation ? byBuildInformation : byLabel;
    if (!isNameKnown) {
      return { value, details: t('pickers.nameUnknown'), isDisabled: true };
    }
    if (!build) {
      const others = byInformation
        ? t('pickers.notByBuildInformation')
        : t('pickers.notByLabel');
      const isElsewhere = byLabel || byBuildInformation;
      const details = isElsewhere ? others : t('pickers.noBuild');
      return { value, details, isDisabled: true };
    }
    return { value, details: [build.version, ...describe(build)].join(' · ') };
  };

  return (
    <PickerField
      field={props}
      label={t('pickers.branch')}
      choices={choices}
      options={(choices.data ?? []).map(toOption)}
      empty={t('pickers.noBranches')}
    />
  );
};
