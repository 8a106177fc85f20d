import { z } from 'zod'
import { instant, milliseconds } from '../../shared/domain/time.ts'

const epoch = z.int().describe('Epoch ms on the server’s clock')
export const at = epoch.transform(instant).meta({ id: 'Instant' })
export const span = z.int().transform(milliseconds).meta({ id: 'Milliseconds', description: 'May be negative' })
export const text = z.union([z.string(), z.record(z.string(), z.string())]).meta({ id: 'Words' })
export const role = z.enum(['admin', 'moderator', 'crew', 'speaker', 'interpreter', 'public']).meta({ id: 'Role' })
export const presser = z.strictObject({ role, person: z.string().nullable(), name: z.string().nullable() })
