package io.cloakroom.api.items;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;

import io.cloakroom.api.caller.Caller;
import io.cloakroom.api.idempotency.IdempotencyKey;
import io.cloakroom.api.json.JsonBody;
import io.cloakroom.api.json.MergePatch;
import io.cloakroom.api.paging.Page;
import io.cloakroom.api.paging.PageRequest;
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

/** What the routes below /items promise: the source of their part of the API's description. */
@Tag(name = "Items")
@SecurityRequirement(name = "token")
@ApiResponse(responseCode = "401", ref = "Unauthorized")
@ApiResponse(responseCode = "414", ref = "AddressTooLong")
@ApiResponse(responseCode = "429", ref = "TooManyRequests")
@ApiResponse(responseCode = "500", ref = "OurFault")
@ApiResponse(responseCode = "503", ref = "Unavailable")
@ApiResponse(responseCode = "502", ref = "FunctionFailed")
@ApiResponse(responseCode = "504", ref = "TooSlow")
interface ItemsOperations {

    @Operation(
            operationId = "listItems",
            summary = "Lists the caller's items",
            description =
                    "Page by page, in the order of their making. Follow nextCursor to its end.",
            parameters = {
                @Parameter(name = "limit", ref = "Limit"),
                @Parameter(name = "cursor", ref = "Cursor"),
                @Parameter(name = "order", ref = "Order")
            })
    @ApiResponse(responseCode = "200", description = "A page", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    Page<ItemView> list(
            @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) PageRequest page);

    @Operation(
            operationId = "createItem",
            parameters = @Parameter(name = "Idempotency-Key", ref = "IdempotencyKey"),
            summary = "Makes an item",
            description = "The id is ours; Location says where the item is.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ItemContent.class),
                            examples = @ExampleObject(name = "umbrella", ref = "ItemContent")))
    @ApiResponse(
            responseCode = "201",
            description = "Made",
            useReturnTypeSchema = true,
            headers = {
                @Header(name = "Location", ref = "Location"),
                @Header(name = "ETag", ref = "ETag")
            })
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "409", ref = "UnderWay")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "KeyReused")
    HttpResponse<ItemView> create(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key,
            @Parameter(hidden = true) JsonBody body,
            @Parameter(hidden = true) APIGatewayProxyRequestEvent event);

    @Operation(
            operationId = "getItem",
            summary = "Reads an item",
            description = "As it is now: what was written before is seen.",
            parameters = {
                @Parameter(name = "If-Match", ref = "IfMatch"),
                @Parameter(name = "If-None-Match", ref = "IfNoneMatch")
            })
    @ApiResponse(
            responseCode = "200",
            description = "The item",
            useReturnTypeSchema = true,
            headers = @Header(name = "ETag", ref = "ETag"))
    @ApiResponse(responseCode = "304", ref = "NotModified")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "412", ref = "PreconditionFailed")
    HttpResponse<ItemView> read(
            @Parameter(hidden = true) Caller caller,
            @Parameter(ref = "Id") String id,
            @Parameter(hidden = true) Preconditions preconditions);

    @Operation(
            operationId = "replaceItem",
            summary = "Replaces an item's content",
            description = "Never makes an item.",
            parameters = {
                @Parameter(name = "If-Match", ref = "IfMatch"),
                @Parameter(name = "If-None-Match", ref = "IfNoneMatch")
            })
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ItemContent.class),
                            examples = @ExampleObject(name = "umbrella", ref = "ItemContent")))
    @ApiResponse(
            responseCode = "200",
            description = "The item as it is now",
            useReturnTypeSchema = true,
            headers = @Header(name = "ETag", ref = "ETag"))
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "412", ref = "PreconditionFailed")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    HttpResponse<ItemView> replace(
            @Parameter(hidden = true) Caller caller,
            @Parameter(ref = "Id") String id,
            @Parameter(hidden = true) Preconditions preconditions,
            @Parameter(hidden = true) JsonBody body);

    @Operation(
            operationId = "changeItem",
            summary = "Changes members of an item's content",
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
                            schema = @Schema(ref = "ItemPatch"),
                            examples = @ExampleObject(name = "hook", ref = "ItemPatch")))
    @ApiResponse(
            responseCode = "200",
            description = "The item as it is now",
            useReturnTypeSchema = true,
            headers = @Header(name = "ETag", ref = "ETag"))
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "412", ref = "PreconditionFailed")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    HttpResponse<ItemView> patch(
            @Parameter(hidden = true) Caller caller,
            @Parameter(ref = "Id") String id,
            @Parameter(hidden = true) Preconditions preconditions,
            @Parameter(hidden = true) MergePatch patch);

    @Operation(
            operationId = "deleteItem",
            summary = "Deletes an item",
            description = "For good. A second time it is not found.",
            parameters = {
                @Parameter(name = "If-Match", ref = "IfMatch"),
                @Parameter(name = "If-None-Match", ref = "IfNoneMatch")
            })
    @ApiResponse(responseCode = "204", description = "Deleted")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "412", ref = "PreconditionFailed")
    HttpResponse<Void> delete(
            @Parameter(hidden = true) Caller caller,
            @Parameter(ref = "Id") String id,
            @Parameter(hidden = true) Preconditions preconditions);
}
