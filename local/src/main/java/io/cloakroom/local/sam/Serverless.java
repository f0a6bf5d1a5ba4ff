package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.http.Headers;
import io.cloakroom.local.lambda.FunctionDefinition;
import io.cloakroom.local.meter.ApiKeyDefinition;
import io.cloakroom.local.meter.UsagePlanDefinition;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.RestApiImport;
import io.cloakroom.local.template.Loops;
import io.cloakroom.local.template.Property;
import io.cloakroom.local.template.Resource;
import io.cloakroom.local.template.Template;
import io.cloakroom.local.template.TemplateFile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** From a template file to the system that it describes. */
public final class Serverless {
    private final Template template;
    private final Support support = Support.read();
    private final Path file;
    private final FunctionReader functions;

    private Serverless(Template template, Path file) {
        this.template = template;
        this.file = file;
        this.functions = new FunctionReader(template, file);
    }

    /**
     * Reads a template.
     *
     * @param parameters values that win over the template's defaults
     * @throws io.cloakroom.local.template.TemplateException when it is broken or cannot be served
     */
    public static SystemDefinition read(Path file, Map<String, String> parameters, String region) {
        ObjectNode written = Loops.expand(TemplateFile.read(file), parameters);
        Macros.check(written);
        var template = new Template(expanded(written, parameters), parameters, region);
        return new Serverless(template, file.toAbsolutePath()).system(written);
    }

    /** The template with everything in it that the transform adds before it looks at an API. */
    static ObjectNode expanded(ObjectNode written, Map<String, String> parameters) {
        ObjectNode complete = Globals.merge(ImplicitApi.addTo(written));
        ObjectNode settled = EarlyValues.settle(complete, Template.parameters(written, parameters));
        ObjectNode planned = ImpliedUsagePlans.add(settled);
        return ImpliedResources.addCompanions(planned);
    }

    private SystemDefinition system(ObjectNode written) {
        writtenResources(written).forEach(support::check);
        List<FunctionDefinition> definitions = functions();
        List<RestApi> apis = restApis(definitions);
        List<ApiKeyDefinition> keys =
                each("AWS::ApiGateway::ApiKey", new ApiKeyReader(template)::apiKey);
        List<UsagePlanDefinition> plans = usagePlans(apis, keys);
        var tables = new TableReader(template);
        var schedules = new ScheduleReader(template, support);
        var outputs = Outputs.of(template);
        return new SystemDefinition(
                apis.stream().filter(api -> !api.routes().isEmpty()).toList(),
                definitions,
                Stream.concat(
                                each("AWS::DynamoDB::Table", tables::table).stream(),
                                each("AWS::Serverless::SimpleTable", tables::simpleTable).stream())
                        .toList(),
                each("AWS::SecretsManager::Secret", new SecretReader(template)::secret),
                keys,
                plans,
                schedules.enabled(),
                siteHeaders(),
                outputs.resolved(),
                Stream.of(
                                leftOut(written),
                                apis.stream().flatMap(Misconfiguration::remarks),
                                UnservedEvents.of(template),
                                schedules.remarks(),
                                new KeyRemarks(keys, plans).on(apis),
                                outputs.remarks().stream())
                        .flatMap(remarks -> remarks)
                        .toList());
    }

    private List<FunctionDefinition> functions() {
        return template.resources().stream()
                .filter(functions::reads)
                .map(one -> functions.function(one, support.honoured(template, one)))
                .toList();
    }

    private List<RestApi> restApis(List<FunctionDefinition> definitions) {
        var events = new ApiEvents(template, support);
        var importer = new RestApiImport(definitions, new Permissions(template, events).all());
        var reader = new RestApiReader(template, file, importer, events);
        return each("AWS::Serverless::Api", reader::restApi);
    }

    private List<UsagePlanDefinition> usagePlans(List<RestApi> apis, List<ApiKeyDefinition> keys) {
        var links = new UsagePlanKeys(each("AWS::ApiGateway::UsagePlanKey", (_, link) -> link));
        List<UsagePlanDefinition> plans =
                each(
                        "AWS::ApiGateway::UsagePlan",
                        new UsagePlanReader(template, apis, links)::usagePlan);
        links.check(keys, plans);
        return plans;
    }

    private Headers siteHeaders() {
        return each(
                        "AWS::CloudFront::ResponseHeadersPolicy",
                        (_, properties) -> SiteReader.headers(properties))
                .stream()
                .findFirst()
                .orElse(Headers.NONE);
    }

    private <T> List<T> each(String type, BiFunction<Resource, Property, T> reader) {
        return template.resources().stream()
                .filter(resource -> resource.type().equals(type))
                .map(resource -> reader.apply(resource, support.honoured(template, resource)))
                .toList();
    }

    private Stream<Resource> writtenResources(ObjectNode written) {
        return template.resources().stream()
                .filter(resource -> written.path("Resources").has(resource.logicalId()));
    }

    private boolean isLeftOut(Resource resource) {
        boolean function = resource.type().equals(FunctionReader.PLAIN);
        return function ? !functions.reads(resource) : !support.knows(resource.type());
    }

    private Stream<String> leftOut(ObjectNode written) {
        return LeftOut.remark(writtenResources(written).filter(this::isLeftOut));
    }
}
