import { execFileSync } from 'node:child_process'
import { test as setup } from '@playwright/test'

setup('the sandbox builds', () => {
  execFileSync(process.execPath, ['--import', 'tsx', 'sandbox/build.ts'], { stdio: 'inherit' })
})
