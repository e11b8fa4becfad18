import { Link, Text } from '@backstage/ui';
import { OctopusBuildInformation } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { ChangeList } from '../common/ChangeList';
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
      <ChangeList
        title={t('changes.commits')}
        items={(build.commits ?? []).map(({ id, url, message }) => ({
          id,
          short: id.slice(0, 7),
          url,
          text: message,
        }))}
      />
      <ChangeList
        title={t('changes.workItems')}
        items={(build.workItems ?? []).map(({ id, url, description }) => ({
          id,
          short: id,
          url,
          text: description,
        }))}
      />
    </div>
  );
};
