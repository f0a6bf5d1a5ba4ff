package io.cloakroom.api.items;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;

import io.cloakroom.api.caller.Caller;
import io.cloakroom.api.entity.EntityId;
import io.cloakroom.api.idempotency.Creations;
import io.cloakroom.api.idempotency.IdempotencyKey;
import io.cloakroom.api.json.JsonBody;
import io.cloakroom.api.json.MergePatch;
import io.cloakroom.api.paging.Page;
import io.cloakroom.api.paging.PageRequest;
import io.cloakroom.api.paging.Pages;
import io.cloakroom.api.precondition.Preconditions;
import io.cloakroom.api.problem.ProblemException;
import io.cloakroom.api.proxy.ProxyEvents;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;

import java.time.Clock;

/**
 * The routes below /items.
 *
 * <p>The framework lets every Content-Type pass; the body's own binder judges it, after the
 * caller's.
 */
@Controller("/items")
@Consumes(MediaType.ALL)
final class ItemsController implements ItemsOperations {

    private static final String ROUTE = "POST /items";

    private final ItemRepository items;
    private final ItemChanges changes;
    private final Creations creations;
    private final Pages pages;
    private final Clock clock;

    ItemsController(
            ItemRepository items,
            ItemChanges changes,
            Creations creations,
            Pages pages,
            Clock clock) {
        this.items = items;
        this.changes = changes;
        this.creations = creations;
        this.pages = pages;
        this.clock = clock;
    }

    @Get(headRoute = false)
    @Override
    public Page<ItemView> list(Caller caller, PageRequest page) {
        return pages.page(
                new ItemListing(items, caller.userId(), page.order()), page, ItemView::of);
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Override
    public HttpResponse<ItemView> create(
            Caller caller, IdempotencyKey key, JsonBody body, APIGatewayProxyRequestEvent event) {
        Item item =
                creations.create(
                        items,
                        key.of(caller.userId(), ROUTE, body),
                        (id, revision) ->
                                new Item(
                                        id,
                                        caller.userId(),
                                        ItemContent.of(body.root(), revision.createdAt()),
                                        revision));
        return answer(HttpResponse.created(ItemView.of(item)), item)
                .header(
                        HttpHeaders.LOCATION,
                        ProxyEvents.stagePath(event) + "/items/" + item.id().value());
    }

    @Get(uri = "/{id}", headRoute = false)
    @Override
    public HttpResponse<ItemView> read(Caller caller, String id, Preconditions preconditions) {
        Item item =
                items.find(caller.userId(), EntityId.parse(id))
                        .orElseThrow(ProblemException::nothingHere);
        preconditions.requireMatch(item.revision().version());
        return answer(
                preconditions.isKnown(item.revision().version())
                        ? HttpResponse.notModified()
                        : HttpResponse.ok(ItemView.of(item)),
                item);
    }

    @Put("/{id}")
    @Override
    public HttpResponse<ItemView> replace(
            Caller caller, String id, Preconditions preconditions, JsonBody body) {
        ItemContent content = ItemContent.of(body.root(), clock.instant());
        return changed(changes.change(target(caller, id, preconditions), (before, now) -> content));
    }

    @Patch("/{id}")
    @Override
    public HttpResponse<ItemView> patch(
            Caller caller, String id, Preconditions preconditions, MergePatch patch) {
        return changed(
                changes.change(
                        target(caller, id, preconditions),
                        (before, now) -> before.patched(patch, now)));
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Override
    public HttpResponse<Void> delete(Caller caller, String id, Preconditions preconditions) {
        changes.delete(target(caller, id, preconditions));
        return HttpResponse.noContent();
    }

    private static ItemTarget target(Caller caller, String id, Preconditions preconditions) {
        return new ItemTarget(caller.userId(), EntityId.parse(id), preconditions);
    }

    private static HttpResponse<ItemView> changed(Item item) {
        return answer(HttpResponse.ok(ItemView.of(item)), item);
    }

    private static MutableHttpResponse<ItemView> answer(
            MutableHttpResponse<ItemView> response, Item item) {
        return response.header(HttpHeaders.ETAG, Preconditions.tag(item.revision().version()));
    }
}
