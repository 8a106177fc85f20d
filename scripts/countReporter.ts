import type { Reporter, TestModule } from 'vitest/node'
import { PERCENT } from '../testing/sampleOf.ts'
import { inFull } from './inFull.ts'

type Counts = { passed: number; failed: number; skipped: number }

/**
 * Says how much was tried of what runs by sample, and ends with one plain line that any reader of a log can count:
 * `120 passed, 0 failed, 0 skipped`.
 */
export function countReporter(): Reporter {
  return {
    onTestRunEnd(modules, errors) {
      const counts = { passed: 0, failed: errors.length, skipped: 0 }
      for (const module of modules) count(module, counts)
      const shares = new Set(modules.flatMap(shareOf))
      for (const share of shares) process.stdout.write(`Properties at ${share} %, each with the seed in its test\n`)
      process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`)
    },
  }
}

function count(module: TestModule, counts: Counts): void {
  for (const test of module.children.allTests()) {
    const { state } = test.result()
    // A test that never came to its end did not pass.
    counts[state === 'pending' ? 'failed' : state] += 1
  }
  // A file that does not load, or a hook that throws, is a failure although no test of it has one.
  if (module.errors().length > 0) counts.failed += 1
  for (const suite of module.children.allSuites()) if (suite.errors().length > 0) counts.failed += 1
}

/** In per cent, as the project that ran the file has it; none for a file that always runs whole. */
function shareOf({ project, relativeModuleId }: TestModule): readonly string[] {
  const sampled = 'PROPERTY_PERCENT' in (inFull[relativeModuleId] ?? {})
  // A project that sets no variables has no `env`, whatever its type says.
  return sampled ? [project.config.env?.['PROPERTY_PERCENT'] ?? String(PERCENT)] : []
}
