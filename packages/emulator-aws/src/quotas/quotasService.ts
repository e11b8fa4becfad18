import type * as serviceQuotas from '@aws-sdk/client-service-quotas';
import { AwsError } from '../http/AwsError';
import { awsJson11 } from '../protocols/awsJson11';
import { serviceModel } from '../schema/serviceModel';
import { paginate } from '../services/paginate';
import { AwsService, Call } from '../services/service';
import { Quota, quotaOf, quotas, serviceNames } from './quotas';
import { regionalArn } from '../world/partitions';

const operations = {
  GetServiceQuota: (
    input: serviceQuotas.GetServiceQuotaRequest,
    call: Call,
  ): serviceQuotas.GetServiceQuotaResponse => ({
    Quota: render(find(input), call, true),
  }),

  GetAWSDefaultServiceQuota: (
    input: serviceQuotas.GetAWSDefaultServiceQuotaRequest,
    call: Call,
  ): serviceQuotas.GetAWSDefaultServiceQuotaResponse => ({
    Quota: render(find(input), call, false),
  }),

  ListServiceQuotas(
    input: serviceQuotas.ListServiceQuotasRequest,
    call: Call,
  ): serviceQuotas.ListServiceQuotasResponse {
    const page = paginate(
      quotas.filter(
        ({ service, code }) =>
          service === input.ServiceCode &&
          (!input.QuotaCode || code === input.QuotaCode),
      ),
      input.MaxResults ?? 100,
      input.NextToken,
    );
    if (!page) {
      throw new AwsError('InvalidPaginationTokenException', 'Invalid token');
    }
    return {
      Quotas: page.items.map(quota => render(quota, call, true)),
      NextToken: page.nextToken,
    };
  },
};

/** Source: Service Quotas API Reference. */
export const quotasService: AwsService = {
  scope: 'servicequotas',
  actions: 'servicequotas',
  protocol: awsJson11,
  model: serviceModel(() => require('@aws-sdk/client-service-quotas')),
  target: 'ServiceQuotasV20190624',
  operations,
};

function find(input: { ServiceCode?: string; QuotaCode?: string }): Quota {
  const quota = quotas.find(
    ({ service, code }) =>
      service === input.ServiceCode && code === input.QuotaCode,
  );
  if (!quota) {
    throw new AwsError(
      'NoSuchResourceException',
      'The request failed because the specified service or quota does not exist.',
    );
  }
  return quota;
}

function render(
  quota: Quota,
  { world, region }: Call,
  applied: boolean,
): serviceQuotas.ServiceQuota {
  const { service, code, name, value } = quota;
  return {
    ServiceCode: service,
    ServiceName: serviceNames[service],
    QuotaArn: regionalArn(
      'servicequotas',
      region.name,
      world.account,
      `${service}/${code}`,
    ),
    QuotaCode: code,
    QuotaName: name,
    Value: applied ? quotaOf(service, code, world) : value,
    Unit: 'None',
    Adjustable: true,
    GlobalQuota: false,
  };
}
