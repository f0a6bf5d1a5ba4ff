package io.cloakroom.local.sam;

import io.cloakroom.local.template.Resource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The resources that nothing on a laptop needs; most templates have many. */
final class LeftOut {
    private LeftOut() {}

    /** One sentence for all of them, by service; none when there is nothing to say. */
    static Stream<String> remark(Stream<Resource> resources) {
        Map<String, String> byService =
                resources.collect(
                        Collectors.groupingBy(
                                LeftOut::service,
                                LinkedHashMap::new,
                                Collectors.mapping(Resource::logicalId, Collectors.joining(", "))));
        String all =
                byService.entrySet().stream()
                        .map(service -> "%s (%s)".formatted(service.getKey(), service.getValue()))
                        .collect(Collectors.joining(", "));
        return Stream.of(all).filter(text -> !text.isEmpty()).map("Left out: "::concat);
    }

    /** {@code S3} of {@code AWS::S3::Bucket}. */
    private static String service(Resource resource) {
        return resource.type().replaceFirst("^AWS::", "").replaceFirst("::.*", "");
    }
}
