import {
  Checkbox,
  PasswordField,
  Select,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { OctopusPrompt } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';

/** The field of one prompted variable, as Octopus says that it looks. */
export const PromptField = (props: {
  prompt: OctopusPrompt;
  value: string;
  onChange: (value: string) => void;
}) => {
  const { prompt, value, onChange } = props;
  const { t } = useOctopusTranslation();
  const label = prompt.label || prompt.name;

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
        isRequired={prompt.required}
        options={prompt.options}
        selectedKey={value || null}
        onSelectionChange={key => onChange(String(key ?? ''))}
      />
    );
  }
  const field = {
    ...text,
    value,
    onChange,
    validationBehavior: 'native' as const,
    validate: (entered: string) =>
      prompt.required && !entered.trim() ? t('dialog.required') : null,
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
