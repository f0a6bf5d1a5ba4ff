package io.cloakroom.api.cleanup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * A report as one log line that CloudWatch makes metrics of.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">Embedded
 *     metric format</a>
 */
final class CleanupMetrics {

    private static final JsonFactory JSON = new JsonFactory();

    private CleanupMetrics() {}

    static String line(Report report, Instant now) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("time", now.toString());
            json.writeStringField("level", "INFO");
            json.writeStringField("message", "Cleaned up");
            metadata(json, now);
            json.writeStringField("job", "cleanup");
            report.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    private static void metadata(JsonGenerator json, Instant now) throws IOException {
        json.writeObjectFieldStart("_aws");
        json.writeNumberField("Timestamp", now.toEpochMilli());
        json.writeArrayFieldStart("CloudWatchMetrics");
        json.writeStartObject();
        json.writeStringField("Namespace", "Cloakroom");
        json.writeArrayFieldStart("Dimensions");
        json.writeArray(new String[] {"job"}, 0, 1);
        json.writeEndArray();
        json.writeArrayFieldStart("Metrics");
        for (String name : Report.COUNTS) {
            json.writeStartObject();
            json.writeStringField("Name", name);
            json.writeStringField("Unit", "Count");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }
}
