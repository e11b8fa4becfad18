import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Select, Text } from '@backstage/ui';
import { messageOf } from '../../errors/problemOf';
import { useInstances } from '../../hooks/useOctopusData';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import contrast from '../common/contrast.module.css';
import outlined from './outlined.module.css';

/**
 * The field of a template's form that chooses an Octopus server. It renders
 * nothing, and leaves its value out, where the portal has one server: actions
 * then take that one.
 */
export const OctopusInstancePicker = (
  props: FieldExtensionComponentProps<string>,
) => {
  const { formData, onChange, rawErrors, required, schema, uiSchema } = props;
  const { t } = useOctopusTranslation();
  const { data, error } = useInstances();

  if (error) {
    return (
      <Text
        as="p"
        variant="body-small"
        color="secondary"
        role="alert"
        className={contrast.readable}
      >
        {t('instances.failed')}: {messageOf(error)}
      </Text>
    );
  }
  if (!data || data.instances.length < 2) {
    return null;
  }
  return (
    <Select
      className={`${contrast.readable} ${outlined.outlined}`}
      label={uiSchema['ui:title'] ?? schema.title ?? t('instances.label')}
      description={uiSchema['ui:description'] ?? schema.description}
      isRequired={required}
      isInvalid={Boolean(rawErrors?.length)}
      placeholder={t('instances.placeholder')}
      options={data.instances.map(({ name }) => ({
        value: name,
        label: name,
      }))}
      selectedKey={formData ?? null}
      onSelectionChange={key => onChange(key === null ? undefined : `${key}`)}
    />
  );
};
