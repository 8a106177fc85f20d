import { lazy, Suspense } from 'react'
import type { PageName } from '../../shared/protocol/pages.ts'
import { ShowConnection } from './connection/ShowConnection.tsx'
import { Gate } from './Gate.tsx'
import { routeOf } from './route.ts'

const Door = lazy(() => import('../features/door/Door.tsx').then((module) => ({ default: module.Door })))

const HomeView = lazy(() => import('../pages/home/HomeView.tsx').then((module) => ({ default: module.HomeView })))

const pageViews = {
  programme: lazy(() =>
    import('../pages/programme/ProgrammeView.tsx').then((module) => ({ default: module.ProgrammeView })),
  ),
  moderator: lazy(() =>
    import('../pages/moderator/ModeratorView.tsx').then((module) => ({ default: module.ModeratorView })),
  ),
  speaker: lazy(() => import('../pages/speaker/SpeakerView.tsx').then((module) => ({ default: module.SpeakerView }))),
  interpreter: lazy(() =>
    import('../pages/interpreter/InterpreterView.tsx').then((module) => ({ default: module.InterpreterView })),
  ),
  crew: lazy(() => import('../pages/crew/CrewView.tsx').then((module) => ({ default: module.CrewView }))),
  stage: lazy(() => import('../pages/stage/StageView.tsx').then((module) => ({ default: module.StageView }))),
  record: lazy(() => import('../pages/record/RecordView.tsx').then((module) => ({ default: module.RecordView }))),
} satisfies Record<PageName, unknown>

/** A link opens one page, and nothing in the product leads from one to the other without loading it. */
export function App({ pathname }: { readonly pathname: string }) {
  const route = routeOf(pathname)
  switch (route.to) {
    case 'home':
      return (
        <Suspense>
          <HomeView />
        </Suspense>
      )
    case 'show': {
      const View = pageViews[route.page]
      return (
        <ShowConnection show={route.show} page={route.page}>
          <Suspense>
            <Gate page={route.page}>
              <View />
            </Gate>
          </Suspense>
        </ShowConnection>
      )
    }
    case 'unknown':
      return (
        <Suspense>
          <Door reason="no-page" />
        </Suspense>
      )
  }
}
