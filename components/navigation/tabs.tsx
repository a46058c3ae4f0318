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

/** The way between the pages: at the foot of a phone's screen, at the side of a wide one. */
export function Tabs() {
  const t = useTranslations('navigation')
  const pathname = usePathname()
  const settled = useSettled()
  const current = TABS.findLast(({ href }) => pathname === href || pathname.startsWith(`${href}/`)) ?? TABS[0]
  return (
    <nav className={styles.tabs} aria-label={t('label')}>
      <ul>
        {TABS.map(({ href, name, Icon }) => (
          <li key={href}>
            <Link
              className={styles.tab}
              href={href}
              prefetch={settled}
              aria-current={href === current.href ? 'page' : undefined}
            >
              <Icon aria-hidden className={styles.icon} />
              <span>{t(name)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
