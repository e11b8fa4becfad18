import { OctopusFeatureBranch } from '@octopus-backstage/plugin-octopus-common';
import { useNamespaceChoices } from '../../hooks/useChoices';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { personName } from '../common/DeploymentTime';
import { useExpiryText } from '../common/useExpiryText';
import { PickerField, PickerOption } from './PickerField';
import { PickerProps, usePickerScope } from './usePickerScope';

/**
 * The field of a template's form that chooses the namespace of a feature branch
 * that a service is deployed to. In a form with a branch, a namespace that holds
 * another one is shown, with the reason, and cannot be chosen.
 */
export const OctopusNamespacePicker = (props: PickerProps) => {
  const { t } = useOctopusTranslation();
  const describeExpiry = useExpiryText();
  const scope = usePickerScope(props);
  const choices = useNamespaceChoices(scope);
  const wanted = scope.branch?.replace(/^refs\/heads\//, '');

  const toOption = (held: OctopusFeatureBranch): PickerOption => {
    const { namespace: value, branch, expiresAt, removal } = held;
    if (removal?.isCompleted === false) {
      const details = t('featureBranches.deleting');
      return { value, details, isDisabled: true };
    }
    if (wanted && branch && branch !== wanted) {
      const details = t('pickers.holdsOther', { branch });
      return { value, details, isDisabled: true };
    }
    const who = held.owner ?? held.startedBy;
    const details = [
      removal && t('featureBranches.deletionFailed'),
      branch && t('featureBranches.branch', { branch }),
      who && personName(who),
      describeExpiry(expiresAt),
    ];
    return { value, details: details.filter(Boolean).join(' · ') };
  };
  const options = (choices.data ?? []).map(toOption);

  return (
    <PickerField
      field={props}
      label={t('pickers.namespace')}
      choices={choices}
      // Two environments may have one of the same name.
      options={options.filter(
        ({ value }, index) =>
          options.findIndex(other => other.value === value) === index,
      )}
      empty={t('featureBranches.none')}
    />
  );
};
