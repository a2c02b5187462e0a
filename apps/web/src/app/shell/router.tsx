import { createBrowserRouter, type RouteObject } from 'react-router';
import { appRoutes, type AppRoute, type Area } from '../registry';
import { BrokenPage, MissingPage } from './FailurePages';
import { Frame } from './Frame';
import { Guard } from './Guard';
import { DeskLayout, OwnLayout, PortalLayout, WorkspaceLayout } from './layouts';

function toRoute(route: AppRoute): RouteObject {
  return {
    path: route.path,
    errorElement: <BrokenPage />,
    lazy: async () => {
      const { default: Page } = await route.page();
      return {
        Component: () => (
          <Guard route={route}>
            <Page />
          </Guard>
        ),
      };
    },
    handle: route,
  };
}

const inArea = (area: Area): RouteObject[] => appRoutes.filter((route) => route.layout === area).map(toRoute);

export const router = createBrowserRouter([
  {
    element: <Frame />,
    errorElement: <BrokenPage />,
    hydrateFallbackElement: <div className="kc-boot" aria-busy="true" />,
    children: [
      { element: <PortalLayout />, children: [...inArea('portal'), { path: '*', element: <MissingPage /> }] },
      { element: <WorkspaceLayout />, children: inArea('workspace') },
      { element: <DeskLayout />, children: inArea('desk') },
      { element: <OwnLayout />, children: inArea('own') },
    ],
  },
]);
