package io.cloakroom.local.respond;

import io.cloakroom.local.http.MediaType;
import io.cloakroom.local.invoke.ProxyAnswer;
import io.cloakroom.local.refusal.Circumstances;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.validate.ValidRequest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The bytes of a function's answer. */
final class AnswerBody {
    private final List<String> binaryMediaTypes;

    AnswerBody(List<String> binaryMediaTypes) {
        this.binaryMediaTypes = binaryMediaTypes;
    }

    byte[] of(ValidRequest request, ProxyAnswer answer) {
        return answer.base64() && wantsBytes(request)
                ? decoded(request, answer.body())
                : answer.body().getBytes(StandardCharsets.UTF_8);
    }

    /** Only the first type that the client accepts counts, and it must be listed literally. */
    private boolean wantsBytes(ValidRequest request) {
        return binaryMediaTypes.contains("*/*")
                || request.routed()
                        .request()
                        .header("Accept")
                        .flatMap(accept -> MediaType.each(accept).findFirst())
                        .filter(binaryMediaTypes::contains)
                        .isPresent();
    }

    private static byte[] decoded(ValidRequest request, String body) {
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw request.refuse(
                    Reason.API_MISCONFIGURED,
                    Circumstances.because("the function's body is not Base64"));
        }
    }
}
