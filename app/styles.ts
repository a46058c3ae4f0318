// The styles of every page, in two files: what stands in the frame and on the first page would otherwise come in
// five. A style sheet that is not here comes with the component that imports it.
import './globals.css'
import '@/components/participant-session/survey-modal.css'
import '@/components/ui/ui.module.css'
import './(participant)/layout.module.css'
import '@/components/participant-session/outage-banner.module.css'
import './(participant)/columns.module.css'
import '@/components/embeddables/project-header/project-header.module.css'
import '@/components/ui/chip.module.css'
import '@/components/embeddables/survey-tasks/survey-done.module.css'
import '@/components/embeddables/survey-tasks/to-do-item.module.css'
import '@/components/embeddables/study-progress/study-progress.module.css'
