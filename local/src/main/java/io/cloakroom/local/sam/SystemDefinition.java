package io.cloakroom.local.sam;

import io.cloakroom.local.dynamodb.TableDefinition;
import io.cloakroom.local.http.Headers;
import io.cloakroom.local.lambda.FunctionDefinition;
import io.cloakroom.local.meter.ApiKeyDefinition;
import io.cloakroom.local.meter.UsagePlanDefinition;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.schedule.Schedule;
import io.cloakroom.local.secrets.SecretDefinition;

import java.util.List;

/**
 * Everything in a template that can run on a laptop.
 *
 * @param siteHeaders of every answer of the template's site; none where there is no site
 * @param remarks one sentence each on what is left out
 */
public record SystemDefinition(
        List<RestApi> restApis,
        List<FunctionDefinition> functions,
        List<TableDefinition> tables,
        List<SecretDefinition> secrets,
        List<ApiKeyDefinition> apiKeys,
        List<UsagePlanDefinition> usagePlans,
        List<Schedule> schedules,
        Headers siteHeaders,
        List<Output> outputs,
        List<String> remarks) {
    public SystemDefinition {
        restApis = List.copyOf(restApis);
        functions = List.copyOf(functions);
        tables = List.copyOf(tables);
        secrets = List.copyOf(secrets);
        apiKeys = List.copyOf(apiKeys);
        usagePlans = List.copyOf(usagePlans);
        schedules = List.copyOf(schedules);
        outputs = List.copyOf(outputs);
        remarks = List.copyOf(remarks);
    }
}
