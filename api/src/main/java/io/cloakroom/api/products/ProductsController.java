package io.cloakroom.api.products;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;

import io.cloakroom.api.caller.CatalogueEditor;
import io.cloakroom.api.entity.EntityId;
import io.cloakroom.api.idempotency.Creations;
import io.cloakroom.api.idempotency.IdempotencyKey;
import io.cloakroom.api.json.JsonBody;
import io.cloakroom.api.json.MergePatch;
import io.cloakroom.api.paging.Page;
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

/**
 * The routes below /products. Who may read is the gateway's to say: it asks for a key, and a key
 * stands for a plan and not for a user.
 */
@Controller("/products")
@Consumes(MediaType.ALL)
final class ProductsController implements ProductsOperations {

    private static final String ROUTE = "POST /products";

    /** No shared cache may keep it: that would answer those who have no key. */
    private static final String CACHEABLE = "private, max-age=60";

    private final ProductRepository products;
    private final ProductChanges changes;
    private final Creations creations;
    private final Pages pages;

    ProductsController(
            ProductRepository products, ProductChanges changes, Creations creations, Pages pages) {
        this.products = products;
        this.changes = changes;
        this.creations = creations;
        this.pages = pages;
    }

    @Get(headRoute = false)
    @Override
    public HttpResponse<Page<ProductView>> list(
            ProductsRequest request, Preconditions preconditions) {
        Page<ProductView> page =
                pages.page(
                        new ProductListing(products.table(), ProductIndex.of(request.category())),
                        request.page(),
                        ProductView::of);
        return read(page, PageTag.of(page), preconditions);
    }

    @Get(uri = "/{id}", headRoute = false)
    @Override
    public HttpResponse<ProductView> read(String id, Preconditions preconditions) {
        Product product =
                products.find(EntityId.parse(id)).orElseThrow(ProblemException::nothingHere);
        return read(ProductView.of(product), tag(product), preconditions);
    }

    private static <T> HttpResponse<T> read(T body, String tag, Preconditions preconditions) {
        preconditions.requireMatch(tag);
        MutableHttpResponse<T> answer =
                preconditions.isKnown(tag) ? HttpResponse.notModified() : HttpResponse.ok(body);
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, CACHEABLE);
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Override
    public HttpResponse<ProductView> create(
            CatalogueEditor editor,
            IdempotencyKey key,
            JsonBody body,
            APIGatewayProxyRequestEvent event) {
        Product product =
                creations.create(
                        products,
                        key.of(editor.userId(), ROUTE, body),
                        (id, revision) ->
                                new Product(id, ProductContent.of(body.root()), revision));
        return HttpResponse.created(ProductView.of(product))
                .header(HttpHeaders.ETAG, tag(product))
                .header(
                        HttpHeaders.LOCATION,
                        ProxyEvents.stagePath(event) + "/products/" + product.id().value());
    }

    @Put("/{id}")
    @Override
    public HttpResponse<ProductView> replace(
            CatalogueEditor editor, String id, Preconditions preconditions, JsonBody body) {
        ProductContent content = ProductContent.of(body.root());
        return changed(changes.change(ProductTarget.of(id, preconditions), before -> content));
    }

    @Patch("/{id}")
    @Override
    public HttpResponse<ProductView> patch(
            CatalogueEditor editor, String id, Preconditions preconditions, MergePatch patch) {
        return changed(
                changes.change(
                        ProductTarget.of(id, preconditions), before -> before.patched(patch)));
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Override
    public HttpResponse<Void> delete(
            CatalogueEditor editor, String id, Preconditions preconditions) {
        changes.delete(ProductTarget.of(id, preconditions));
        return HttpResponse.noContent();
    }

    private static HttpResponse<ProductView> changed(Product product) {
        return HttpResponse.ok(ProductView.of(product)).header(HttpHeaders.ETAG, tag(product));
    }

    private static String tag(Product product) {
        return Preconditions.tag(product.revision().version());
    }
}
