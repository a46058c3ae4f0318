import { readFileSync } from 'node:fs'

/** What the documentation says to write, by path. */
export function documentedFiles(page: string): [path: string, text: string][] {
  const files = readFileSync(page, 'utf8').matchAll(/`([\w/.-]+\.tsx)`:\n\n```tsx\n([\s\S]*?)```/g)
  return [...files].map(([, path = '', text = '']) => [path, text])
}

/** In the place of CareEvolution's library: it lists surveys, asked for through the SDK under the one name and the other. */
export function librarysFiles(): [path: string, text: string][] {
  const folder = 'node_modules/@careevolution/mydatahelps-ui'
  const list = (scope: string) => `
    import { createElement, useEffect, useState } from 'react'
    import MyDataHelps from '@${scope}/mydatahelps-js'
    export function List({ status }) {
      const [tasks, setTasks] = useState([])
      useEffect(() => {
        MyDataHelps.querySurveyTasks({ status }).then(({ surveyTasks }) => setTasks(surveyTasks))
      }, [])
      const items = tasks.map(({ id, surveyDisplayName }) => createElement('li', { key: id }, surveyDisplayName))
      return createElement('ul', { 'aria-label': '${scope}' }, items)
    }`
  return [
    [
      `${folder}/package.json`,
      '{ "name": "@careevolution/mydatahelps-ui", "type": "module", "main": "index.js" }',
    ],
    [`${folder}/one.js`, list('careevolution')],
    [`${folder}/other.js`, list('mydatahelps')],
    [
      `${folder}/index.js`,
      `import { createElement, Fragment } from 'react'
      import { List } from './one.js'
      import { List as Other } from './other.js'
      export const SurveyTaskList = (props) =>
        createElement(Fragment, null, createElement(List, props), createElement(Other, props))`,
    ],
    [
      'app/(participant)/library/page.tsx',
      `import { SurveyTaskList } from '@/components/care-evolution/survey-task-list'
      export default function Page() {
        return <SurveyTaskList />
      }`,
    ],
  ]
}
