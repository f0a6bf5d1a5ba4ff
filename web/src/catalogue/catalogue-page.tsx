import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Failure } from '../api/answer.ts';
import { useServices } from '../app/services.ts';
import { FailureNote } from '../ui/failure.tsx';
import { Icon } from '../ui/icon.tsx';
import { Page } from '../ui/page.tsx';
import { keepKey, keptKey } from './key.ts';
import { KeyForm } from './key-form.tsx';
import { ProductCard } from './product-card.tsx';
import { keyHolder, listProducts, type Product } from './products-api.ts';

/** The product catalogue, for whoever has an API key. */
export function CataloguePage(): JSX.Element {
  const key = useSignal(keptKey());
  const forgotten = useSignal(false);
  const take = (text: string): void => {
    keepKey(text);
    key.value = text;
    forgotten.value = text === '';
  };
  return (
    <Page
      title="Catalogue"
      actions={
        key.value !== '' && (
          <button type="button" class="quiet" onClick={() => take('')}>
            <Icon name="key" /> Forget this key
          </button>
        )
      }
    >
      {key.value === '' ? (
        <KeyForm onKey={take} focus={forgotten.value} />
      ) : (
        <Products key={key.value} apiKey={key.value} />
      )}
    </Page>
  );
}

interface Listing {
  readonly products: readonly Product[];
  readonly nextCursor: string | null;
}

function Products({ apiKey }: { readonly apiKey: string }): JSX.Element {
  const { client } = useServices();
  const category = useSignal('');
  const categories = useSignal<readonly string[]>([]);
  const listing = useSignal<Listing | undefined>(undefined);
  const failure = useSignal<Failure | undefined>(undefined);

  const load = async (chosen: string, before?: Listing): Promise<void> => {
    failure.value = undefined;
    const answer = await listProducts(client.as(keyHolder(apiKey)), chosen, before?.nextCursor ?? null);
    if (category.value !== chosen) {
      return; // Somebody has chosen another one meanwhile.
    }
    if (!answer.ok) {
      failure.value = answer.failure;
      return;
    }
    const products = [...(before?.products ?? []), ...answer.value.products];
    listing.value = { products, nextCursor: answer.value.nextCursor };
    categories.value = [
      ...new Set([...categories.value, ...products.map((product) => product.category)]),
    ].sort();
  };
  const choose = (chosen: string): void => {
    category.value = chosen;
    listing.value = undefined;
    void load(chosen);
  };
  useEffect(() => void load(''), []);
  return (
    <>
      <Categories all={categories.value} chosen={category.value} onChoose={choose} />
      {failure.value !== undefined && (
        <CatalogueFailure failure={failure.value} onRetry={() => void load(category.value, listing.value)} />
      )}
      {listing.value === undefined && failure.value === undefined && (
        <div class="card ghost ghost-card" aria-hidden="true" />
      )}
      {listing.value?.products.length === 0 && <p class="end">There are no products here yet.</p>}
      <ul class="products" aria-label="Products">
        {listing.value?.products.map((product) => (
          <ProductCard key={product.id} product={product} />
        ))}
      </ul>
      {typeof listing.value?.nextCursor === 'string' && (
        <div class="more">
          <button type="button" onClick={() => void load(category.value, listing.value)}>
            Load more
          </button>
        </div>
      )}
    </>
  );
}

interface FailureProperties {
  readonly failure: Failure;
  readonly onRetry: () => void;
}

function CatalogueFailure({ failure, onRetry }: FailureProperties): JSX.Element {
  return failure.kind === 'forbidden' ? (
    <FailureNote failure={failure}>
      <p>This key opens nothing: forget it, and paste one that does.</p>
    </FailureNote>
  ) : (
    <FailureNote failure={failure} onRetry={onRetry} />
  );
}

interface CategoriesProperties {
  readonly all: readonly string[];
  readonly chosen: string;
  readonly onChoose: (category: string) => void;
}

/** Those that were seen so far: the API lists products, not categories. */
function Categories({ all, chosen, onChoose }: CategoriesProperties): JSX.Element | null {
  if (all.length === 0) {
    return null;
  }
  return (
    <div class="categories" role="group" aria-label="Categories">
      {['', ...all].map((category) => (
        <button
          key={category}
          type="button"
          aria-pressed={category === chosen}
          onClick={() => onChoose(category)}
        >
          {category === '' ? 'All' : category}
        </button>
      ))}
    </div>
  );
}
