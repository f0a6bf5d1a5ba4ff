package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.JsonNode;

/** What becomes of a property. */
sealed interface Treatment {
    /** It means what it means in AWS. */
    record Honoured() implements Treatment {}

    /** Each of its parts has a type and rows of its own. */
    record ReadApart() implements Treatment {}

    /** It changes nothing that a client of the API could see. */
    record WithoutEffect() implements Treatment {}

    /**
     * It would change what is served.
     *
     * @param harmless the one value with which it does not
     */
    record Refused(JsonNode harmless) implements Treatment {}
}
