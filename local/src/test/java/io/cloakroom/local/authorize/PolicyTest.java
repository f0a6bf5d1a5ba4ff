package io.cloakroom.local.authorize;

import static io.cloakroom.local.authorize.Policy.Verdict.ALLOWED;
import static io.cloakroom.local.authorize.Policy.Verdict.DENIED;
import static io.cloakroom.local.authorize.Policy.Verdict.NOT_ALLOWED;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.cloakroom.local.refusal.MalformedAnswerException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;

class PolicyTest {
    private static final String ARN = "arn:aws:execute-api:r:1:api/dev/GET/items/7";
    private static final Map<String, String> KEYS =
            Map.of(
                    "aws:sourceip", "203.0.113.9",
                    "aws:currenttime", "2026-11-21T03:04:05Z",
                    "aws:useragent", "curl/8");

    private static final String ALLOW_ALL =
            "{'Effect':'Allow','Action':'execute-api:Invoke','Resource':'*'}";
    private static final String DENY_THIS =
            "{'Effect':'Deny','Action':'execute-api:Invoke','Resource':'*/GET/items/7'}";

    record Judged(String name, String statements, Policy.Verdict verdict) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Judged> judged() {
        return List.of(
                new Judged("no statement", "", NOT_ALLOWED),
                new Judged("allow all", ALLOW_ALL, ALLOWED),
                new Judged("deny after allow", ALLOW_ALL + "," + DENY_THIS, DENIED),
                new Judged("deny before allow", DENY_THIS + "," + ALLOW_ALL, DENIED),
                new Judged("deny of something else", ALLOW_ALL + "," + deny("*/PUT/*"), ALLOWED),
                new Judged("allow of something else", allow("*/GET/items/8"), NOT_ALLOWED),
                new Judged("exact", allow(ARN), ALLOWED),
                new Judged("other case", allow("*/get/items/7"), NOT_ALLOWED),
                new Judged("stage", allow("arn:aws:execute-api:r:1:api/dev/*"), ALLOWED),
                new Judged("question mark", allow("*/items/?"), ALLOWED),
                new Judged("list of resources", allowAny("['x','*/items/7']"), ALLOWED),
                new Judged("action wildcard", action("'execute-api:*'"), ALLOWED),
                new Judged("any action", action("'*'"), ALLOWED),
                new Judged("action in another case", action("'Execute-API:invoke'"), ALLOWED),
                new Judged("list of actions", action("['s3:*','execute-api:Inv*']"), ALLOWED),
                new Judged(
                        "another action", action("'execute-api:ManageConnections'"), NOT_ALLOWED),
                new Judged("not this action", not("NotAction", "execute-api:Invoke"), NOT_ALLOWED),
                new Judged("not another action", not("NotAction", "s3:*"), ALLOWED),
                new Judged("not this resource", not("NotResource", "*/items/7"), NOT_ALLOWED),
                new Judged("not another resource", not("NotResource", "*/PUT/*"), ALLOWED),
                new Judged(
                        "allow on what is not known", on("aws:PrincipalTag/a", "b"), NOT_ALLOWED),
                new Judged("deny on what is not known", denyOn("aws:PrincipalTag/a", "b"), DENIED),
                new Judged("allow on the address", on("aws:SourceIp", "203.0.113.0/24"), ALLOWED),
                new Judged(
                        "allow on another address",
                        on("aws:SourceIp", "203.0.113.128/25"),
                        NOT_ALLOWED),
                new Judged("one address", on("AWS:sourceip", "203.0.113.9"), ALLOWED),
                new Judged(
                        "allow on an address of another kind",
                        on("aws:SourceIp", "2001:db8::/32"),
                        NOT_ALLOWED),
                new Judged("allow on no address", on("aws:SourceIp", "here"), NOT_ALLOWED),
                new Judged("deny on the address", denyOn("aws:SourceIp", "203.0.113.0/24"), DENIED),
                new Judged(
                        "deny on another address", denyOn("aws:SourceIp", "10.0.0.0/8"), ALLOWED),
                new Judged(
                        "deny on all but an address",
                        when("Deny", "NotIpAddress", "aws:SourceIp", "10.0.0.0/8"),
                        DENIED),
                new Judged(
                        "allow until a date",
                        when("Allow", "DateLessThan", "aws:CurrentTime", "2026-11-22T00:00:00Z"),
                        ALLOWED),
                new Judged(
                        "allow from a date",
                        when("Allow", "DateGreaterThan", "aws:CurrentTime", "2026-11-22T00:00:00Z"),
                        NOT_ALLOWED),
                new Judged(
                        "allow by a pattern",
                        when("Allow", "StringLike", "aws:UserAgent", "curl/*"),
                        ALLOWED),
                new Judged(
                        "allow by another operator",
                        when("Allow", "ArnLike", "aws:UserAgent", "*"),
                        NOT_ALLOWED));
    }

    @ParameterizedTest
    @MethodSource("judged")
    void judges(Judged row) {
        assertThat(
                        read("{'Version':'2012-10-17','Statement':[" + row.statements() + "]}")
                                .judge(new RequestFacts(ARN, KEYS)))
                .isEqualTo(row.verdict());
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesADocumentThatItCannotHonour(Malformed row) {
        assertThatThrownBy(() -> read(row.document()))
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining(row.message());
    }

    record Malformed(String name, String document, String message) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Malformed> malformed() {
        return List.of(
                new Malformed("list", "[]", "not an object"),
                new Malformed("no statement", "{'Version':'2012-10-17'}", "Statement is missing"),
                new Malformed("lower-case names", "{'statement':[]}", "unknown member statement"),
                new Malformed("statement as text", statement("'x'"), "not an object"),
                new Malformed("unknown member", statement("{'Principal':'*'}"), "Principal"),
                new Malformed(
                        "unknown effect",
                        statement("{'Effect':'allow','Action':'*','Resource':'*'}"),
                        "Effect"),
                new Malformed(
                        "no action", statement("{'Effect':'Allow','Resource':'*'}"), "Action"),
                new Malformed(
                        "no resource", statement("{'Effect':'Allow','Action':'*'}"), "Resource"),
                new Malformed(
                        "both resources",
                        statement(
                                "{'Effect':'Allow','Action':'*','Resource':'*','NotResource':'*'}"),
                        "exactly one"),
                new Malformed(
                        "resource as number",
                        statement("{'Effect':'Allow','Action':'*','Resource':1}"),
                        "Resource is not text"),
                new Malformed("resource too long", statement(allow("x".repeat(513))), "512"));
    }

    private static String allow(String resource) {
        return allowAny("'" + resource + "'");
    }

    private static String allowAny(String resources) {
        return "{'Effect':'Allow','Action':'execute-api:Invoke','Resource':" + resources + "}";
    }

    private static String deny(String resource) {
        return "{'Effect':'Deny','Action':'*','Resource':'" + resource + "'}";
    }

    private static String action(String actions) {
        return "{'Effect':'Allow','Action':" + actions + ",'Resource':'*'}";
    }

    private static String not(String member, String pattern) {
        String other = member.equals("NotAction") ? "Resource" : "Action";
        return "{'Effect':'Allow','%s':'%s','%s':'*'}".formatted(member, pattern, other);
    }

    private static String on(String key, String value) {
        return when("Allow", "IpAddress", key, value);
    }

    private static String denyOn(String key, String value) {
        return ALLOW_ALL + "," + when("Deny", "IpAddress", key, value);
    }

    private static String when(String effect, String operator, String key, String value) {
        return "{'Effect':'%s','Action':'*','Resource':'*','Condition':{'%s':{'%s':'%s'}}}"
                .formatted(effect, operator, key, value);
    }

    private static String statement(String statement) {
        return "{'Version':'2012-10-17','Statement':" + statement + "}";
    }

    private static Policy read(String document) {
        try {
            return PolicyReader.read(
                    JsonMapper.builder().build().readTree(document.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
