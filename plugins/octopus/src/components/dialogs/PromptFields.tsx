import {
  Checkbox,
  PasswordField,
  Select,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import {
  isNamespaceName,
  OctopusPrompt,
} from '@octopus-backstage/plugin-octopus-common';
import { useEffect } from 'react';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useRefusedField } from '../../hooks/useRefusedField';
import { Section } from '../common/Section';

/**
 * The field of a prompted variable, with the control type that Octopus
 * specifies.
 */
const PromptField = (props: {
  prompt: OctopusPrompt;
  value: string;
  onChange: (value: string) => void;
}) => {
  const { prompt, value, onChange } = props;
  const { t } = useOctopusTranslation();
  const label = prompt.label || prompt.name;
  const canShow = prompt.options
    ? Boolean(value)
    : prompt.controlType !== 'Checkbox';
  const check = (entered: string) => {
    if (prompt.required && !entered.trim()) {
      return t('dialog.required');
    }
    // A default may be an expression that Octopus resolves.
    const isChosen = entered && entered !== prompt.defaultValue;
    return prompt.isNamespace && isChosen && !isNamespaceName(entered)
      ? t('dialog.noNamespace')
      : null;
  };
  const refused = useRefusedField(
    canShow ? `variables.${prompt.name}` : undefined,
    value,
  );

  if (prompt.controlType === 'Checkbox') {
    return (
      <Checkbox
        isSelected={value === 'True'}
        onChange={isSelected => onChange(isSelected ? 'True' : 'False')}
      >
        {label}
      </Checkbox>
    );
  }
  const text = {
    label,
    description: prompt.description,
    secondaryLabel: prompt.required ? t('dialog.requiredField') : undefined,
  };
  if (prompt.options) {
    return (
      <Select
        {...text}
        {...refused}
        isRequired={prompt.required}
        options={prompt.options}
        selectedKey={value || null}
        onSelectionChange={key => onChange(String(key ?? ''))}
      />
    );
  }
  const field = {
    ...text,
    ...refused,
    validate: refused.validate ?? check,
    value,
    onChange,
  };
  switch (prompt.controlType) {
    case 'Sensitive':
      return <PasswordField {...field} autoComplete="off" />;
    case 'MultiLineText':
      return <TextAreaField {...field} />;
    default:
      return <TextField {...field} />;
  }
};

/** A field for each variable that Octopus prompts for. */
export const PromptFields = (props: {
  prompts: OctopusPrompt[];
  values: Record<string, string>;
  onChange: (name: string, value: string) => void;
}) => {
  const { prompts, values, onChange } = props;
  const { t } = useOctopusTranslation();
  const hasPrompts = prompts.length > 0;
  useEffect(() => {
    // Prompts come after the dialog, which has the focus until somebody goes on.
    const active = document.activeElement;
    if (hasPrompts && active?.getAttribute('role') === 'dialog') {
      active
        .querySelector<HTMLElement>('form input, form textarea, form button')
        ?.focus();
    }
  }, [hasPrompts]);
  if (!hasPrompts) {
    return null;
  }
  return (
    <Section title={t('dialog.prompts')}>
      {prompts.map(prompt => (
        <PromptField
          key={prompt.name}
          prompt={prompt}
          value={values[prompt.name]}
          onChange={value => onChange(prompt.name, value)}
        />
      ))}
    </Section>
  );
};
