package io.cloakroom.local.sam;

import io.cloakroom.local.http.Header;
import io.cloakroom.local.http.Headers;
import io.cloakroom.local.template.Property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The headers that a response headers policy adds, as CloudFront writes them (CloudFront developer
 * guide, "Understand response headers policies").
 */
final class SiteReader {
    private final List<Header> headers = new ArrayList<>();

    private SiteReader() {}

    static Headers headers(Property properties) {
        var reader = new SiteReader();
        Property config = properties.at("ResponseHeadersPolicyConfig");
        reader.addSecurity(config.at("SecurityHeadersConfig"));
        for (Property header : config.at("CustomHeadersConfig").at("Items").elements()) {
            reader.add(header.at("Header").text(), header.at("Value").optionalText());
        }
        return new Headers(reader.headers);
    }

    private void addSecurity(Property security) {
        add(
                "Content-Security-Policy",
                text(security, "ContentSecurityPolicy", "ContentSecurityPolicy"));
        security.at("ContentTypeOptions")
                .ifPresent()
                .ifPresent(options -> add("X-Content-Type-Options", Optional.of("nosniff")));
        add("X-Frame-Options", text(security, "FrameOptions", "FrameOption"));
        add("Referrer-Policy", text(security, "ReferrerPolicy", "ReferrerPolicy"));
        security.at("StrictTransportSecurity")
                .ifPresent()
                .ifPresent(hsts -> add("Strict-Transport-Security", Optional.of(hsts(hsts))));
    }

    private static Optional<String> text(Property security, String part, String name) {
        return security.at(part).at(name).optionalText();
    }

    private static String hsts(Property hsts) {
        return "max-age="
                + hsts.at("AccessControlMaxAgeSec").text()
                + (hsts.at("IncludeSubdomains").flag(false) ? "; includeSubDomains" : "")
                + (hsts.at("Preload").flag(false) ? "; preload" : "");
    }

    private void add(String name, Optional<String> value) {
        value.ifPresent(text -> headers.add(new Header(name, text)));
    }
}
