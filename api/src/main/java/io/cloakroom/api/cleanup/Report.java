package io.cloakroom.api.cleanup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * What a run did.
 *
 * @param examined items that it looked at
 * @param expired deleted, since their time was over
 * @param untouched deleted, since nobody had changed them for the retention time
 * @param spared stale when read, but touched or gone when they were to be deleted
 * @param unprocessed what the table refused to delete in every attempt
 * @param complete whether it came to the end of the table; if not, the next run goes on from there
 */
record Report(
        long examined,
        long expired,
        long untouched,
        long spared,
        long unprocessed,
        boolean complete) {

    /** Those of its members that are counts of items. */
    static final List<String> COUNTS =
            List.of("examined", "expired", "untouched", "spared", "unprocessed");

    private static final JsonFactory JSON = new JsonFactory();

    void write(OutputStream output) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(output)) {
            json.writeStartObject();
            write(json);
            json.writeEndObject();
        }
    }

    /** Its members, into an object that has been begun. */
    void write(JsonGenerator json) throws IOException {
        json.writeNumberField("examined", examined);
        json.writeNumberField("expired", expired);
        json.writeNumberField("untouched", untouched);
        json.writeNumberField("spared", spared);
        json.writeNumberField("unprocessed", unprocessed);
        json.writeBooleanField("complete", complete);
    }
}
