package io.cloakroom.local.sam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.cloakroom.local.lambda.FunctionDefinition;
import io.cloakroom.local.template.TemplateFile;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** E12: a parameter puts a restored table in the place of the template's own. */
class RestoredTablesTest {
    private static final Path FILE = Path.of("../template.yaml");

    @Test
    void areWhatFunctionsUse() {
        Map<String, String> parameters =
                Map.of("ItemsTableSuffix", "-restored", "ProductsTableSuffix", "-2026.11_24");

        List<FunctionDefinition> functions =
                Serverless.read(FILE, parameters, "eu-west-1").functions();

        assertThat(functions)
                .filteredOn(function -> function.environment().containsKey("ITEMS_TABLE"))
                .hasSize(2)
                .allSatisfy(
                        function ->
                                assertThat(function.environment())
                                        .containsEntry(
                                                "ITEMS_TABLE", "cloakroom-ItemsTable-restored"));
        assertThat(functions)
                .filteredOn(function -> function.environment().containsKey("PRODUCTS_TABLE"))
                .singleElement()
                .satisfies(
                        function ->
                                assertThat(function.environment())
                                        .containsEntry(
                                                "PRODUCTS_TABLE",
                                                "cloakroom-ProductsTable-2026.11_24"));
    }

    @Test
    void areWhatFunctionsMayUse() {
        List<String> tables =
                TemplateFile.read(FILE).path("Resources").findValues("Statement").stream()
                        .flatMap(statements -> statements.findValues("Fn::Sub").stream())
                        .map(JsonNode::asText)
                        .filter(resource -> resource.contains("Table"))
                        .toList();

        assertThat(tables)
                .hasSize(7)
                .allMatch(
                        table ->
                                table.startsWith("${ItemsTable.Arn}${ItemsTableSuffix}")
                                        || table.startsWith(
                                                "${ProductsTable.Arn}${ProductsTableSuffix}"));
    }
}
