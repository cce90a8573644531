/**
 * What signing in demands. Two presets contradict each other on purpose: assessors of GB/T 22239-2019 8.1.4.1 ask for
 * composition and periodic change; NIST SP 800-63B-4 §3.1.1 and OWASP ASVS 5.0 (6.2.5, 6.2.10) forbid both.
 */
export interface SecurityPolicy {
  name: 'djcp' | 'nist'
  password: {
    least: number
    /** Of lower case, upper case, digits, others. */
    classes: number
    /** Days until another must be chosen; null: only when it may be known to somebody. */
    lastsDays: number | null
    /** How many former ones may not be used again. */
    remembered: number
  }
  failuresBeforeLock: number
  lockSeconds: number
  /** Failures from one address, whatever the name, within the lock's time. */
  addressFailures: number
  idleSeconds: number
  administratorIdleSeconds: number
  absoluteSeconds: number
  /** How long ago somebody may have proved who they are before an export or a change of roles. */
  stepUpSeconds: number
  /** Whether who signs in with a password alone reaches anything but the page where a second factor is set up. */
  needsSecondFactor: boolean
}

const common = {
  failuresBeforeLock: 5,
  lockSeconds: 10 * 60,
  addressFailures: 50,
  idleSeconds: 30 * 60,
  administratorIdleSeconds: 15 * 60,
  absoluteSeconds: 12 * 60 * 60,
  stepUpSeconds: 5 * 60,
  needsSecondFactor: true,
}

export const policies: Record<SecurityPolicy['name'], SecurityPolicy> = {
  djcp: { name: 'djcp', password: { least: 12, classes: 3, lastsDays: 90, remembered: 5 }, ...common },
  nist: { name: 'nist', password: { least: 15, classes: 1, lastsDays: null, remembered: 0 }, ...common },
}

/** The demo's passwords are printed on its own page: a second factor would only keep visitors out. */
export const demoPolicy = (policy: SecurityPolicy): SecurityPolicy => ({ ...policy, needsSecondFactor: false })
