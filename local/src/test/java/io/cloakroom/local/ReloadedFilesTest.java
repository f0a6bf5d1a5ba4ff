package io.cloakroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** A system that runs, and files that its template names and that change under it. */
class ReloadedFilesTest {
    /** An API that is described in a file of its own. */
    private static final String DEFINED =
            """
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties: {StageName: dev, DefinitionUri: api.yaml}
            """;

    private static final String DEFINITION =
            """
            openapi: 3.0.1
            info: {title: a, version: '1'}
            paths:
              %s:
                get:
                  x-amazon-apigateway-integration:
                    type: mock
                    requestTemplates: {application/json: '{"statusCode": 200}'}
                    responses: {default: {statusCode: '200'}}
                  responses: {'200': {description: fine}}
            """;

    @TempDir private Path folder;
    private ReloadableSystem system;

    @BeforeEach
    void start() throws Exception {
        system = new ReloadableSystem(folder);
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void servesAChangedFileThatTheTemplateIncludes() throws Exception {
        system.put("greeting.yaml", "GREETING: included");
        system.write(
                ReloadableSystem.TEMPLATE.replace("{GREETING: hello}", include("greeting.yaml")));
        assertThat(system.nextRemark()).startsWith("template.yaml has changed and is served");
        assertThat(system.get("/greet").body()).isEqualTo("included");

        system.put("greeting.yaml", "GREETING: changed");
        assertThat(system.nextRemark())
                .startsWith("greeting.yaml has changed and is served from now on");
        assertThat(system.get("/greet").body()).isEqualTo("changed");

        system.put("greeting.yaml", "GREETING: [");
        assertThat(system.nextRemark())
                .startsWith("greeting.yaml has changed, but the one before stays in use: ")
                .contains("greeting.yaml is broken at line 1");
        assertThat(system.get("/greet").body()).isEqualTo("changed");

        system.put("greeting.yaml", "GREETING: mended");
        assertThat(system.nextRemark()).startsWith("greeting.yaml has changed and is served");
        assertThat(system.get("/greet").body()).isEqualTo("mended");
    }

    @Test
    void waitsForAFileThatTheTemplateNamesAlready() throws Exception {
        system.write(ReloadableSystem.TEMPLATE.replace("{GREETING: hello}", include("late.yaml")));
        assertThat(system.nextRemark()).contains("the one before stays in use", "late.yaml");
        assertThat(system.get("/greet").body()).isEqualTo("hello");

        system.put("late.yaml", "GREETING: at last");
        assertThat(system.nextRemark())
                .startsWith("late.yaml has changed and is served from now on");
        assertThat(system.get("/greet").body()).isEqualTo("at last");
    }

    private static String include(String file) {
        return "{Fn::Transform: {Name: AWS::Include, Parameters: {Location: %s}}}".formatted(file);
    }

    @Test
    void servesAChangedDefinition() throws Exception {
        system.put("api.yaml", DEFINITION.formatted("/old"));
        system.write(DEFINED);
        assertThat(system.nextRemark())
                .startsWith("template.yaml has changed and is served from now on");
        assertThat(system.get("/old").statusCode()).isEqualTo(200);

        system.put("api.yaml", DEFINITION.formatted("/new"));
        assertThat(system.nextRemark())
                .startsWith("api.yaml has changed and is served from now on");
        assertThat(system.get("/new").statusCode()).isEqualTo(200);
        assertThat(system.get("/old").statusCode()).isEqualTo(403);
    }
}
