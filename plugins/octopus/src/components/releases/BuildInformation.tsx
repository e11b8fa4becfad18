import { Link, Text } from '@backstage/ui';
import { OctopusBuildInformation } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { Facts } from '../common/Facts';

/** A link if there is a URL, otherwise plain text. */
const Reference = (props: { href?: string; children: string }) =>
  props.href ? (
    <Link href={props.href} target="_blank" rel="noopener noreferrer">
      {props.children}
    </Link>
  ) : (
    <>{props.children}</>
  );

/** Shows the build that a package comes from. */
export const BuildInformation = (props: { build: OctopusBuildInformation }) => {
  const { build } = props;
  const { t } = useOctopusTranslation();
  return (
    <div>
      <Text as="p" variant="body-small" color="secondary">
        {build.packageId} {build.version}
      </Text>
      <Facts
        facts={[
          build.buildNumber && [
            t('releases.build'),
            <Reference href={build.buildUrl}>{build.buildNumber}</Reference>,
          ],
          build.branch && [t('releases.branch'), build.branch],
          build.commit && [
            t('releases.commit'),
            <Reference href={build.commitUrl}>
              {build.commit.slice(0, 10)}
            </Reference>,
          ],
        ]}
      />
    </div>
  );
};
