'use client'

import { ChartNoAxesColumn, CircleUserRound, ListTodo, Mail } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { useSettled } from '@/components/ui/use-settled'
import styles from './tabs.module.css'

/** The places of the app. A page belongs to the tab whose path it begins with; the rest belongs to the first. */
const TABS = [
  { href: '/', name: 'today', Icon: ListTodo },
  { href: '/data', name: 'data', Icon: ChartNoAxesColumn },
  { href: '/messages', name: 'messages', Icon: Mail },
  { href: '/you', name: 'you', Icon: CircleUserRound },
] as const

/**
 * The way between the pages: at the foot of a phone's screen, at the side of a wide one. `unread`: how many messages
 * are new; `mostCounted`: the highest number that is told as it is; `without`: paths of tabs that are left out.
 */
export function Tabs({
  unread = 0,
  mostCounted = 9,
  without = [],
}: {
  unread?: number
  mostCounted?: number
  without?: readonly string[]
}) {
  const t = useTranslations('navigation')
  const pathname = usePathname()
  const settled = useSettled()
  const label =
    unread > mostCounted ? t('moreUnread', { count: mostCounted }) : t('unread', { count: unread })
  const current = TABS.findLast(({ href }) => pathname === href || pathname.startsWith(`${href}/`)) ?? TABS[0]
  const shown = TABS.filter(({ href }) => !without.includes(href))
  return (
    <nav className={styles.tabs} aria-label={t('label')}>
      <ul>
        {shown.map(({ href, name, Icon }) => (
          <li key={href} className={href === shown.at(-1)?.href ? styles.last : undefined}>
            <Link
              className={styles.tab}
              href={href}
              prefetch={settled}
              aria-current={href === current.href ? 'page' : undefined}
              aria-label={name === 'messages' && unread > 0 ? label : undefined}
            >
              <Icon aria-hidden className={styles.icon} />
              <span>{t(name)}</span>
              {name === 'messages' && unread > 0 ? (
                <span className={styles.count}>{unread > mostCounted ? `${mostCounted}+` : unread}</span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
