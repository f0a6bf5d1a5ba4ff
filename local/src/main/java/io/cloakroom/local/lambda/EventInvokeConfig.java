package io.cloakroom.local.lambda;

import java.time.Duration;
import java.util.Optional;

/**
 * What becomes of events that nobody waits for.
 *
 * @param retries after an error of the function, 0 to 2
 * @param maximumAge of an event that is still to be tried
 * @param deadLetterQueue ARN of the queue or topic that gets events that failed
 * @param onFailure ARN that gets a record of each event that failed
 * @param onSuccess ARN that gets a record of each other
 */
public record EventInvokeConfig(
        int retries,
        Duration maximumAge,
        Optional<String> deadLetterQueue,
        Optional<String> onFailure,
        Optional<String> onSuccess) {
    /** Lambda's: developer guide, "Configuring error handling settings". */
    public static final EventInvokeConfig DEFAULT =
            new EventInvokeConfig(
                    2, Duration.ofHours(6), Optional.empty(), Optional.empty(), Optional.empty());
}
