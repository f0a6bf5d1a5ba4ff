package io.cloakroom.api.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.api.Answer;
import io.cloakroom.api.Api;
import io.cloakroom.api.Event;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.List;

/** What an editor may say about a product. */
final class ProductContentTest {

    private final Api api = Api.shared();
    private final String editor = Api.someone();

    @ParameterizedTest
    @CsvSource({
        "0,EUR",
        "0.00,EUR",
        "1,EUR",
        "1.5,EUR",
        "12.50,EUR",
        "99999999999999.99,USD",
        "1000,JPY",
        "0.125,KWD",
        "1.2345,CLF"
    })
    void keepsPricesAsTheyWereWritten(String amount, String currency) {
        Answer made = send(product(amount, currency));

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        Answer read = api.send(Event.get("/products/" + made.text("id")));
        assertThat(read.body())
                .contains(
                        "\"price\":{\"amount\":\"%s\",\"currency\":\"%s\"}"
                                .formatted(amount, currency));
    }

    @ParameterizedTest
    @CsvSource({
        "'',EUR,price/amount",
        "-1,EUR,price/amount",
        "+1,EUR,price/amount",
        "01,EUR,price/amount",
        "1.,EUR,price/amount",
        ".5,EUR,price/amount",
        "'1,5',EUR,price/amount",
        "1e2,EUR,price/amount",
        "' 1',EUR,price/amount",
        "1.005,EUR,price/amount",
        "1.5,JPY,price/amount",
        "100000000000000,EUR,price/amount",
        "NaN,EUR,price/amount",
        "١,EUR,price/amount",
        "1,eur,price/currency",
        "1,EURO,price/currency",
        "1,ZZZ,price/currency",
        "1,XAU,price/currency",
        "1,'',price/currency"
    })
    void refusesWhatIsNoPrice(String amount, String currency, String member) {
        Answer refused = send(product(amount, currency));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.fields()).contains(member);
    }

    static final List<Row> REFUSED =
            List.of(
                    new Row("{}", "name", "category", "price"),
                    new Row(
                            body("\"id\":\"x\",\"version\":9,\"shard\":\"1\""),
                            "id",
                            "version",
                            "shard"),
                    new Row(body("\"price\":12.50"), "price"),
                    new Row(
                            body("\"price\":{\"amount\":12.50,\"currency\":\"EUR\"}"),
                            "price/amount"),
                    new Row(
                            body(
                                    "\"price\":{\"amount\":\"1\",\"currency\":\"EUR\",\"tax\":\"19\"}"),
                            "price/tax"),
                    new Row(body("\"name\":\"\""), "name"),
                    new Row(body("\"name\":\"%s\"".formatted("x".repeat(201))), "name"),
                    new Row(body("\"category\":\" \""), "category"),
                    new Row(body("\"description\":null"), "description"),
                    new Row(
                            body("\"description\":\"%s\"".formatted("x".repeat(5001))),
                            "description"),
                    new Row(body("\"data\":[]"), "data"));

    record Row(String body, String... fields) {
        @Override
        public String toString() {
            return body.substring(0, Math.min(body.length(), 60));
        }
    }

    @ParameterizedTest
    @FieldSource("REFUSED")
    void isRefusedByName(Row row) {
        Answer refused = send(row.body());

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.fields()).containsExactlyInAnyOrder(row.fields());
    }

    @Test
    void mayLeaveOutDescriptionAndData() {
        Answer made = send(body("\"name\":\"n\""));

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.body()).doesNotContain("description").contains("\"data\":{}");
    }

    @Test
    void losesItsDescriptionByAPatchWithNull() {
        Answer made = send(body("\"description\":\"d\""));
        Answer patched =
                api.send(
                        Event.of("PATCH", "/products/" + made.text("id"))
                                .mergePatch("{\"description\":null}")
                                .asEditor(editor));

        assertThat(patched.status()).as(patched.toString()).isEqualTo(200);
        assertThat(patched.body()).doesNotContain("description");
    }

    /** A good product in which these members stand instead. */
    private static String body(String members) {
        String good = members.startsWith("{") ? members : "{" + members;
        return good
                + (members.contains("\"name\"") ? "" : ",\"name\":\"n\"")
                + (members.contains("\"category\"") ? "" : ",\"category\":\"c\"")
                + (members.contains("\"price\"")
                        ? ""
                        : ",\"price\":{\"amount\":\"1\",\"currency\":\"EUR\"}")
                + "}";
    }

    private static String product(String amount, String currency) {
        return body(
                "\"price\":{\"amount\":\"%s\",\"currency\":\"%s\"}".formatted(amount, currency));
    }

    private Answer send(String body) {
        return api.send(Event.of("POST", "/products").json(body).asEditor(editor));
    }
}
