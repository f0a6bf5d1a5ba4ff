package io.cloakroom.local.sam;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.meter.ApiKeyDefinition;
import io.cloakroom.local.meter.Quota;
import io.cloakroom.local.meter.Quota.Period;
import io.cloakroom.local.meter.UsagePlanDefinition;
import io.cloakroom.local.meter.UsagePlanDefinition.PlanStage;
import io.cloakroom.local.restapi.ApiKeySource;
import io.cloakroom.local.restapi.MethodThrottles.Method;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.Throttle;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Keys and plans that a template describes, written out or by SAM's shorthand. */
class UsagePlansTest {
    private static final Path FIXTURES = Path.of("src/test/resources/templates");

    private final SystemDefinition system = read("usage-plans.yaml");

    private static SystemDefinition read(String fixture) {
        return Serverless.read(FIXTURES.resolve(fixture), Map.of(), "eu-west-1");
    }

    @Test
    void everyApiHasAPlanAndAKeyWhereItsAuthSaysSo() {
        var plan = plan("ShopUsagePlan");

        assertThat(plan.name()).isEqualTo("from-globals");
        assertThat(plan.throttle()).isEqualTo(Throttle.of(2.5, 5));
        assertThat(plan.quota()).contains(new Quota(500, 6, Period.WEEK));
        assertThat(plan.stages()).containsExactly(stage("Shop", Map.of()));
        assertThat(plan.keys())
                .containsExactlyInAnyOrder(key("ShopApiKey").id(), key("PartnerKey").id());
        assertThat(key("ShopApiKey").enabled()).isTrue();
        assertThat(system.usagePlans())
                .extracting(UsagePlanDefinition::logicalId)
                .containsExactlyInAnyOrder("ShopUsagePlan", "DepotPlan");
    }

    @Test
    void plansLimitSingleMethods() {
        var onlyBurst = new Throttle(OptionalDouble.empty(), OptionalInt.of(1));
        var methods = Map.of("/pallets/GET", Throttle.of(3, 4), "/pallets/ANY", onlyBurst);

        assertThat(plan("DepotPlan").stages()).containsExactly(stage("Depot", methods));
        assertThat(plan("DepotPlan").throttle().burst()).hasValue(7);
        assertThat(plan("DepotPlan").quota()).contains(new Quota(10, 0, Period.MONTH));
    }

    @Test
    void keysAreDisabledUnlessTheySayOtherwise() {
        assertThat(key("RetiredKey").enabled()).isFalse();
        assertThat(key("RetiredKey").value()).contains("retired".repeat(4));
        assertThat(key("PartnerKey").enabled()).isTrue();
        assertThat(key("PartnerKey").name()).isEqualTo("partner");
        assertThat(key("PartnerKey").value()).isEmpty();
    }

    @Test
    void apisSayWhereKeysComeFromAndWhatMethodsBear() {
        assertThat(api("Depot").apiKeySource()).isEqualTo(ApiKeySource.AUTHORIZER);
        assertThat(api("Shop").apiKeySource()).isEqualTo(ApiKeySource.HEADER);
        assertThat(api("Shop").stage().throttles().settings())
                .containsOnlyKeys(new Method("*", "*"), new Method("/orders/{id}", "GET"));
        assertThat(api("Shop").routes())
                .filteredOn(route -> route.apiKeyRequired())
                .extracting(route -> route.name())
                .containsExactly("/orders/{id}/GET");
    }

    /** The order is the transform's, in which {@code Last} comes before {@code First}. */
    @Test
    void theLastApiSaysWhatASharedPlanIsLike() {
        var plan = read("shared-usage-plan.yaml").usagePlans().getLast();

        assertThat(plan.logicalId()).isEqualTo("ServerlessUsagePlan");
        assertThat(plan.name()).isEqualTo("first");
        assertThat(plan.throttle()).isEqualTo(Throttle.of(1, 1));
        assertThat(plan.quota()).contains(new Quota(3, 0, Period.DAY));
        assertThat(plan.stages()).extracting(PlanStage::stage).containsExactly("two", "one");
        assertThat(plan.keys()).hasSize(2);
    }

    @Test
    void remarksOnWhatWouldRefuseEverybody() {
        assertThat(system.remarks()).containsExactly("RetiredKey is disabled: Enabled is not true");
        assertThat(read("authorizers.yaml").remarks())
                .containsExactlyInAnyOrder(
                        "Public has methods that need an API key, and no plan of its stage has one",
                        "Internal has methods that need an API key, and no plan of its stage has"
                                + " one");
    }

    private UsagePlanDefinition plan(String logicalId) {
        return system.usagePlans().stream()
                .filter(plan -> plan.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow();
    }

    private ApiKeyDefinition key(String logicalId) {
        return system.apiKeys().stream()
                .filter(key -> key.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow();
    }

    private RestApi api(String logicalId) {
        return system.restApis().stream()
                .filter(api -> api.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow();
    }

    private PlanStage stage(String api, Map<String, Throttle> methods) {
        return new PlanStage(api(api).id(), api(api).stage().name(), methods);
    }
}
