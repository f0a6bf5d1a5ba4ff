package io.cloakroom.local.validate;

import io.cloakroom.local.http.Request;
import io.cloakroom.local.refusal.Circumstances;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.route.RoutedRequest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Undoes a body's compression before anything reads it, as the service does unasked (developer
 * guide, "Call an API method with a compressed payload").
 */
final class ContentCoding {
    /** The largest payload of an API; what unpacks to more is refused, not stored. */
    private static final int LIMIT = 10_485_760;

    private ContentCoding() {}

    static byte[] undo(RoutedRequest routed) {
        Request request = routed.request();
        String coding =
                request.header("Content-Encoding")
                        .orElse("identity")
                        .strip()
                        .toLowerCase(Locale.ROOT);
        if (request.body().length == 0 || coding.equals("identity")) {
            return request.body();
        }
        try (InputStream plain = unpack(coding, request.body())) {
            byte[] body = plain.readNBytes(LIMIT + 1);
            if (body.length > LIMIT) {
                throw routed.refuse(Reason.REQUEST_TOO_LONG);
            }
            return body;
        } catch (IOException e) {
            throw unsupported(routed);
        }
    }

    private static InputStream unpack(String coding, byte[] body) throws IOException {
        var packed = new ByteArrayInputStream(body);
        return switch (coding) {
            case "gzip" -> new GZIPInputStream(packed);
            case "deflate" -> new InflaterInputStream(packed);
            default -> throw new IOException("unknown coding");
        };
    }

    private static Refusal unsupported(RoutedRequest routed) {
        return routed.refuse(
                Reason.UNSUPPORTED_CONTENT_CODING,
                Circumstances.because("the body is not what Content-Encoding says"));
    }
}
