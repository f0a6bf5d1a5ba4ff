import type { JSX } from 'preact';
import { ErrorBoundary, lazy, LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { AccountPage } from '../identity/account-page.tsx';
import { SignInPage } from '../identity/sign-in-page.tsx';
import { ItemPage } from '../items/item-page.tsx';
import { ListPage } from '../items/list-page.tsx';
import { Mark } from '../ui/icon.tsx';
import { Page } from '../ui/page.tsx';
import { NoticeArea } from './notice-area.tsx';
import { useServices } from './services.ts';

const CataloguePage = lazy(async () => (await import('../catalogue/catalogue-page.tsx')).CataloguePage);
const DevelopersPage = lazy(async () => (await import('../developers/developers-page.tsx')).DevelopersPage);

const Items = signedIn(ListPage);
const Account = signedIn(AccountPage);

/** The frame of every page, and which page stands at which address. */
export function Shell(): JSX.Element {
  return (
    <LocationProvider>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <Header />
      <ErrorBoundary>
        <Router>
          <Route path="/" component={Items} />
          <Route path="/items/:id" component={ItemRoute} />
          <Route path="/account" component={Account} />
          <Route path="/catalogue" component={CataloguePage} />
          <Route path="/developers" component={DevelopersPage} />
          <Route default component={NowherePage} />
        </Router>
      </ErrorBoundary>
      <NoticeArea />
    </LocationProvider>
  );
}

/** A page of one's own: who is not signed in finds the sign-in in its place, and this page behind it. */
function signedIn(Component: () => JSX.Element): () => JSX.Element {
  return function SignedIn() {
    return useServices().desk.value === undefined ? <SignInPage /> : <Component />;
  };
}

function ItemRoute({ id = '' }: { readonly id?: string }): JSX.Element {
  return useServices().desk.value === undefined ? <SignInPage /> : <ItemPage key={id} id={id} />;
}

function NowherePage(): JSX.Element {
  return (
    <Page title="Nothing hangs here">
      <p>
        This address leads nowhere. <a href="/">My items</a> is a good place to go on.
      </p>
    </Page>
  );
}

function Header(): JSX.Element {
  const { session } = useServices();
  const { path } = useLocation();
  const link = (href: string, label: string, here = path === href): JSX.Element => (
    <a href={href} {...(here ? { 'aria-current': 'page' as const } : {})}>
      {label}
    </a>
  );
  return (
    <header class="top">
      <a class="brand" href="/">
        <Mark />
        Cloakroom
      </a>
      <nav aria-label="Main">
        {link('/', 'My items', path === '/' || path.startsWith('/items/'))}
        {link('/catalogue', 'Catalogue')}
        {link('/developers', 'Developers')}
        {session.user.value !== undefined && link('/account', 'Account')}
      </nav>
    </header>
  );
}
