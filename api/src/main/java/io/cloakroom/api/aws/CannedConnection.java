package io.cloakroom.api.aws;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** A connection that reaches nobody: it answers every call of DynamoDB with one answer. */
final class CannedConnection extends HttpURLConnection {

    private final byte[] answer;

    private CannedConnection(URI uri, byte[] answer) throws MalformedURLException {
        super(uri.toURL());
        this.answer = answer;
    }

    static HttpURLConnection to(URI uri, String answer) {
        try {
            return new CannedConnection(uri, answer.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void connect() {
        // Nobody is there.
    }

    @Override
    public void disconnect() {
        // Nothing is open.
    }

    @Override
    public boolean usingProxy() {
        return false;
    }

    @Override
    public OutputStream getOutputStream() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public int getResponseCode() {
        return HTTP_OK;
    }

    @Override
    public Map<String, List<String>> getHeaderFields() {
        CRC32 checksum = new CRC32();
        checksum.update(answer);
        return Map.of(
                "Content-Length", List.of(Integer.toString(answer.length)),
                "x-amz-crc32", List.of(Long.toString(checksum.getValue())));
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(answer);
    }
}
