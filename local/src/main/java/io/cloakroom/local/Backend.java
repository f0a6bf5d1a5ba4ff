package io.cloakroom.local;

import io.cloakroom.local.dynamodb.Tables;
import io.cloakroom.local.sam.SystemDefinition;
import io.cloakroom.local.secrets.SecretsManager;

import java.io.IOException;

/** The services that functions call, running; what is in them is the template's. */
record Backend(TemplateSource template, Services services, SecretsManager secrets) {
    /** Makes what is missing, at the start and when the template has changed. */
    void define(SystemDefinition definition, Progress progress) throws Exception {
        progress.step("Secrets Manager", () -> secrets.define(definition.secrets()));
        progress.step("tables", () -> tables(definition));
    }

    private int tables(SystemDefinition definition) throws IOException {
        if (definition.tables().isEmpty()) {
            return 0;
        }
        try (var tables = new Tables(services.dynamodb(), SystemStart.ACCOUNT.region())) {
            return tables.create(definition.tables());
        }
    }
}
