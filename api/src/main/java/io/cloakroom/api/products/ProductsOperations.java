package io.cloakroom.api.products;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;

import io.cloakroom.api.caller.CatalogueEditor;
import io.cloakroom.api.idempotency.IdempotencyKey;
import io.cloakroom.api.json.JsonBody;
import io.cloakroom.api.json.MergePatch;
import io.cloakroom.api.paging.Page;
import io.cloakroom.api.precondition.Preconditions;
import io.micronaut.http.HttpResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What the routes below /products promise: the source of their part of the API's description. */
@Tag(name = "Products")
@ApiResponse(responseCode = "403", ref = "Forbidden")
@ApiResponse(responseCode = "414", ref = "AddressTooLong")
@ApiResponse(responseCode = "429", ref = "TooManyRequests")
@ApiResponse(responseCode = "500", ref = "OurFault")
@ApiResponse(responseCode = "503", ref = "Unavailable")
@ApiResponse(responseCode = "502", ref = "FunctionFailed")
@ApiResponse(responseCode = "504", ref = "TooSlow")
interface ProductsOperations {

    @Operation(
            operationId = "listProducts",
            summary = "Lists products",
            description =
                    "Newest first, page by page, of all categories or of one. A change is seen"
                            + " within a second or so.",
            parameters = {
                @Parameter(name = "category", ref = "Category"),
                @Parameter(name = "limit", ref = "Limit"),
                @Parameter(name = "cursor", ref = "Cursor"),
                @Parameter(name = "If-None-Match", ref = "IfNoneMatch")
            },
            security = @SecurityRequirement(name = "apiKey"))
    @ApiResponse(
            responseCode = "200",
            description = "A page",
            useReturnTypeSchema = true,
            headers = {
                @Header(name = "ETag", ref = "PageTag"),
                @Header(name = "Cache-Control", ref = "CacheControl")
            })
    @ApiResponse(responseCode = "304", ref = "ProductsNotModified")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "412", ref = "PreconditionFailed")
    HttpResponse<Page<ProductView>> list(
            @Parameter(hidden = true) ProductsRequest request,
            @Parameter(hidden = true) Preconditions preconditions);

    @Operation(
            operationId = "getProduct",
            summary = "Reads a product",
            description = "As it is now: what was written before is seen.",
            parameters = {
                @Parameter(name = "If-Match", ref = "IfMatch"),
                @Parameter(name = "If-None-Match", ref = "IfNoneMatch")
            },
            security = @SecurityRequirement(name = "apiKey"))
    @ApiResponse(
            responseCode = "200",
            description = "The product",
            useReturnTypeSchema = true,
            headers = {
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Cache-Control", ref = "CacheControl")
            })
    @ApiResponse(responseCode = "304", ref = "ProductsNotModified")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "412", ref = "PreconditionFailed")
    HttpResponse<ProductView> read(
            @Parameter(ref = "Id") String id,
            @Parameter(hidden = true) Preconditions preconditions);

    @Operation(
            operationId = "createProduct",
            parameters = @Parameter(name = "Idempotency-Key", ref = "IdempotencyKey"),
            security = @SecurityRequirement(name = "token"),
            summary = "Makes a product",
            description = "The id is ours; Location says where the product is.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ProductContent.class),
                            examples = @ExampleObject(name = "product", ref = "ProductContent")))
    @ApiResponse(
            responseCode = "201",
            description = "Made",
            useReturnTypeSchema = true,
            headers = {
                @Header(name = "Location", ref = "Location"),
                @Header(name = "ETag", ref = "ETag")
            })
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "401", ref = "Unauthorized")
    @ApiResponse(responseCode = "409", ref = "UnderWay")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "KeyReused")
    HttpResponse<ProductView> create(
            @Parameter(hidden = true) CatalogueEditor editor,
            @Parameter(hidden = true) IdempotencyKey key,
            @Parameter(hidden = true) JsonBody body,
            @Parameter(hidden = true) APIGatewayProxyRequestEvent event);

    @Operation(
            operationId = "replaceProduct",
            security = @SecurityRequirement(name = "token"),
            summary = "Replaces a product's content",
            description = "Never makes a product.",
            parameters = {
                @Parameter(name = "If-Match", ref = "IfMatch"),
                @Parameter(name = "If-None-Match", ref = "IfNoneMatch")
            })
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ProductContent.class),
                            examples = @ExampleObject(name = "product", ref = "ProductContent")))
    @ApiResponse(
            responseCode = "200",
            description = "The product as it is now",
            useReturnTypeSchema = true,
            headers = @Header(name = "ETag", ref = "ETag"))
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "401", ref = "Unauthorized")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "412", ref = "PreconditionFailed")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    HttpResponse<ProductView> replace(
            @Parameter(hidden = true) CatalogueEditor editor,
            @Parameter(ref = "Id") String id,
            @Parameter(hidden = true) Preconditions preconditions,
            @Parameter(hidden = true) JsonBody body);

    @Operation(
            operationId = "changeProduct",
            security = @SecurityRequirement(name = "token"),
            summary = "Changes members of a product's content",
            description = "By a JSON merge patch (RFC 7396): null takes a member away.",
            parameters = {
                @Parameter(name = "If-Match", ref = "IfMatch"),
                @Parameter(name = "If-None-Match", ref = "IfNoneMatch")
            })
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(ref = "ProductPatch"),
                            examples = @ExampleObject(name = "price", ref = "ProductPatch")))
    @ApiResponse(
            responseCode = "200",
            description = "The product as it is now",
            useReturnTypeSchema = true,
            headers = @Header(name = "ETag", ref = "ETag"))
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "401", ref = "Unauthorized")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "412", ref = "PreconditionFailed")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    HttpResponse<ProductView> patch(
            @Parameter(hidden = true) CatalogueEditor editor,
            @Parameter(ref = "Id") String id,
            @Parameter(hidden = true) Preconditions preconditions,
            @Parameter(hidden = true) MergePatch patch);

    @Operation(
            operationId = "deleteProduct",
            security = @SecurityRequirement(name = "token"),
            summary = "Deletes a product",
            description = "For good. A second time it is not found.",
            parameters = {
                @Parameter(name = "If-Match", ref = "IfMatch"),
                @Parameter(name = "If-None-Match", ref = "IfNoneMatch")
            })
    @ApiResponse(responseCode = "204", description = "Deleted")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "401", ref = "Unauthorized")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "412", ref = "PreconditionFailed")
    HttpResponse<Void> delete(
            @Parameter(hidden = true) CatalogueEditor editor,
            @Parameter(ref = "Id") String id,
            @Parameter(hidden = true) Preconditions preconditions);
}
