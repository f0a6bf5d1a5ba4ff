package io.cloakroom.local.page;

import io.cloakroom.local.lambda.FunctionStatus;
import io.cloakroom.local.meter.PlanUsage;
import io.cloakroom.local.restapi.RestApi;

import java.util.List;

/** What has been made of the template, and how it is doing. */
public record Deployed(RestApi api, List<FunctionStatus> functions, List<PlanUsage> plans) {}
