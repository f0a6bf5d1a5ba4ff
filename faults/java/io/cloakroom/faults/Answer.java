package io.cloakroom.faults;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** An answer of the table, or what a fault makes of it, with the checksum that DynamoDB sends. */
record Answer(int status, byte[] body, long checksum) {

    static Answer of(int status, byte[] body) {
        CRC32 checksum = new CRC32();
        checksum.update(body);
        return new Answer(status, body, checksum.getValue());
    }

    static Answer of(int status, String body) {
        return of(status, body.getBytes(StandardCharsets.UTF_8));
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** As it goes over the wire. */
    byte[] bytes() {
        String head =
                """
                HTTP/1.1 %d \r
                Content-Type: application/x-amz-json-1.0\r
                Content-Length: %d\r
                x-amz-crc32: %d\r
                \r
                """
                        .formatted(status, body.length, checksum);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }
}
