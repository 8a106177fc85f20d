import { hasTwin, isKnown } from '../../../shared/domain/queue/speakerList.ts'
import type { SeenRequest } from '../../../shared/protocol/view.ts'

/** A guest told in short may be a twin or not, and nothing is barred here. */
export function hasKnownTwin(
  request: Pick<SeenRequest, 'asker' | 'kind' | 'short'>,
  among: readonly Pick<SeenRequest, 'asker' | 'kind' | 'short'>[],
): boolean {
  return isKnown(request) && hasTwin(request, among.filter(isKnown))
}
