package io.cloakroom.api.aws;

import io.cloakroom.api.metrics.RequestCounts;
import io.cloakroom.api.metrics.RequestCounts.Count;
import io.cloakroom.api.problem.ProblemException;
import io.micronaut.http.HttpStatus;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Says whose fault it is when a service does not answer as asked. */
final class AwsFaults {

    private AwsFaults() {}

    /** What another attempt may get over and the SDK would not try again of itself. */
    static boolean mayPass(Throwable e) {
        return e instanceof Crc32MismatchException
                || e instanceof TransactionConflictException
                || (e instanceof TransactionCanceledException cancelled
                        && Cancellation.mayPass(cancelled))
                || (e instanceof AwsServiceException answer && !isLegible(answer));
    }

    /** To be thrown in place of what the SDK threw after its last attempt. */
    static RuntimeException translate(SdkException e) {
        if (e instanceof AwsServiceException answer && answer.isThrottlingException()) {
            RequestCounts.add(Count.THROTTLES);
        }
        if (!(e instanceof AwsServiceException answer)
                || answer.isThrottlingException()
                || answer.statusCode() >= 500
                || mayPass(answer)) {
            // Busy, away, or cut off in the middle of an answer.
            return new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "We are too busy at the moment. Please try again.",
                    e);
        }
        return isTooLarge(answer)
                ? new TooLargeException()
                : new AwsFaultException(code(answer), answer);
    }

    /** DynamoDB has one code for everything it finds wrong; only the sentence tells. */
    private static boolean isTooLarge(AwsServiceException e) {
        return String.valueOf(e.getMessage()).contains("Item size has exceeded")
                || (e instanceof TransactionCanceledException cancelled
                        && Cancellation.isTooLarge(cancelled));
    }

    private static boolean isLegible(AwsServiceException e) {
        return e.awsErrorDetails() != null && e.awsErrorDetails().errorCode() != null;
    }

    private static String code(AwsServiceException e) {
        return e.awsErrorDetails().errorCode();
    }
}
