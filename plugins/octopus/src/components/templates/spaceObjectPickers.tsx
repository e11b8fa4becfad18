import { OctopusSpaceChoiceKind } from '@octopus-backstage/plugin-octopus-common';
import { useSpaceObjectChoices } from '../../hooks/useChoices';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { PickerField } from './PickerField';
import { PickerProps, usePickerScope } from './usePickerScope';

/** A field that chooses one of the things of a space by its name. */
const pickerOf =
  (
    kind: OctopusSpaceChoiceKind,
    label: 'workerPool' | 'awsAccount' | 'targetTag' | 'cluster',
  ) =>
  (props: PickerProps) => {
    const { t } = useOctopusTranslation();
    const choices = useSpaceObjectChoices(usePickerScope(props), kind);
    return (
      <PickerField
        field={props}
        label={t(`pickers.${label}`)}
        choices={choices}
        options={(choices.data ?? []).map(({ name, description }) => ({
          value: name,
          details: description,
        }))}
        empty={t('pickers.nothingInSpace')}
      />
    );
  };

/** The field of a template's form that chooses a worker pool by its name. */
export const OctopusWorkerPoolPicker = pickerOf('worker-pools', 'workerPool');

/** The same for an account of AWS that a space has. */
export const OctopusAwsAccountPicker = pickerOf('aws-accounts', 'awsAccount');

/** The same for a target tag; one that no target has yet can be typed. */
export const OctopusTargetTagPicker = pickerOf('target-tags', 'targetTag');

/** The same for an EKS cluster that targets are in. */
export const OctopusClusterPicker = pickerOf('clusters', 'cluster');
