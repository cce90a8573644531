// Finds Debian's Chromium, or brings it in where it may.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export function chromiumPath() {
  const given = process.env.CHROMIUM_PATH
  if (given && existsSync(given)) return given
  return places.find((place) => existsSync(place))
}

export function installChromium() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log('正在安装测试用浏览器 · installing Chromium for the tests …')
  const run = (args) =>
    spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  return (
    run(['update', '-q']) &&
    run(['install', '-yq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']) &&
    chromiumPath() !== undefined
  )
}
