package io.cloakroom.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** What becomes of one call. */
@FunctionalInterface
public interface Fault {

    void strike(Exchange exchange) throws IOException;

    /** Nothing goes wrong. */
    static Fault none() {
        return exchange -> exchange.send(exchange.forward());
    }

    /** The table does nothing and says why. */
    static Fault refusal(int status, String code) {
        return exchange -> exchange.send(Answer.of(status, error(code)));
    }

    /** With it, what is written would be larger than the table keeps. */
    static Fault tooLarge() {
        String why = "Item size has exceeded the maximum allowed size";
        return exchange ->
                exchange.send(
                        exchange.call().operation().equals("TransactWriteItems")
                                ? Answer.of(400, cancelled("ValidationError", why))
                                : Answer.of(400, error("ValidationException", why)));
    }

    /** What on-demand tables say to a sudden rush. */
    static Fault throttling() {
        return refusal(400, "ThrottlingException");
    }

    static Fault throughputExceeded() {
        return refusal(400, "ProvisionedThroughputExceededException");
    }

    static Fault internalError() {
        return refusal(500, "InternalServerError");
    }

    /** What stands before the table is overloaded; its answer is no JSON. */
    static Fault unavailable() {
        return exchange -> exchange.send(Answer.of(503, "<html>Service Unavailable</html>"));
    }

    /** Another writes the same item at the same time; a transaction is told so for each write. */
    static Fault transactionConflict() {
        return exchange ->
                exchange.send(
                        exchange.call().operation().equals("TransactWriteItems")
                                ? Answer.of(400, cancelled("TransactionConflict", ""))
                                : Answer.of(400, error("TransactionConflictException")));
    }

    /** Done at once, answered late; not at all if the client has gone by then. */
    static Fault slow(Duration delay) {
        return exchange -> {
            Answer answer = exchange.forward();
            if (exchange.isAwaitedFor(delay)) {
                exchange.send(answer);
            }
        };
    }

    /** Accepted, and then nothing: neither done nor answered. */
    static Fault hang() {
        return Exchange::awaitLeave;
    }

    /** The connection breaks before the table hears of the call. */
    static Fault resetBefore() {
        return Exchange::reset;
    }

    /** Done, but the connection breaks before the answer. */
    static Fault resetAfter() {
        return exchange -> {
            exchange.forward();
            exchange.reset();
        };
    }

    /** Done, but the answer gets lost without a sign. */
    static Fault answerLost() {
        return exchange -> {
            exchange.forward();
            exchange.awaitLeave();
        };
    }

    /** Done, but the answer ends in its middle. */
    static Fault cutOff() {
        return exchange -> exchange.sendHalf(exchange.forward());
    }

    /** Done, and the whole answer comes, but its JSON stops halfway. */
    static Fault brokenJson() {
        return exchange -> {
            Answer answer = exchange.forward();
            int half = answer.body().length / 2;
            exchange.send(Answer.of(answer.status(), Arrays.copyOf(answer.body(), half)));
        };
    }

    /** Done, but what arrives is not what was sent: its checksum tells. */
    static Fault damaged() {
        return exchange -> {
            Answer answer = exchange.forward();
            exchange.send(new Answer(answer.status(), answer.body(), answer.checksum() ^ 1));
        };
    }

    /** Done, and answered in other words. */
    static Fault altered(UnaryOperator<String> change) {
        return exchange -> {
            Answer answer = exchange.forward();
            exchange.send(Answer.of(answer.status(), change.apply(answer.text())));
        };
    }

    /** Names what no client of ours may ever see. */
    private static String error(String code) {
        return error(code, "User: arn:aws:iam::1:user on items");
    }

    private static String error(String code, String message) {
        return """
        {"__type":"com.amazonaws.dynamodb.v20120810#%s","message":"%s"}\
        """
                .formatted(code, message);
    }

    /** API reference, "TransactionCanceledException". */
    private static String cancelled(String code, String why) {
        return """
        {"__type":"com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
        "Message":"Transaction cancelled, please refer cancellation reasons for specific reasons [%1$s, None]",
        "CancellationReasons":[{"Code":"%1$s","Message":"%2$s"},{"Code":"None"}]}
        """
                .formatted(code, why);
    }
}
