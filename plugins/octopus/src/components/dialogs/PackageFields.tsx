import { Select, Text } from '@backstage/ui';
import { OctopusReleaseTemplate } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { packageKey } from '../../model/chosenPackages';
import { Section } from '../common/Section';

/** A choice of the allowed versions for each package of a release. */
export const PackageFields = (props: {
  packages: OctopusReleaseTemplate['packages'];
  versions: Record<string, string>;
  onChange: (versions: Record<string, string>) => void;
}) => {
  const { packages, versions, onChange } = props;
  const { t } = useOctopusTranslation();
  if (packages.length === 0) {
    return null;
  }
  return (
    <Section title={t('dialog.packages')}>
      {packages.map(pkg => {
        const key = packageKey(pkg);
        return pkg.versions.length === 0 ? (
          <Text key={key} as="p" color="danger" role="alert">
            {t('dialog.noPackageVersion', { package: pkg.packageId })}
          </Text>
        ) : (
          <Select
            key={key}
            label={pkg.packageId}
            secondaryLabel={pkg.step}
            options={pkg.versions.map(version => ({
              value: version,
              label: version,
            }))}
            selectedKey={versions[key] ?? pkg.versions[0]}
            onSelectionChange={version =>
              onChange({ ...versions, [key]: String(version) })
            }
          />
        );
      })}
    </Section>
  );
};
