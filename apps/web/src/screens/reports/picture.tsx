import { BurnPicture } from './burn-reports.tsx'
import { AgePicture, CyclePicture } from './cycle-report.tsx'
import { EfficiencyPicture } from './efficiency-report.tsx'
import { FlowPicture } from './flow-report.tsx'
import { HowManyPicture, WhenPicture } from './forecast-reports.tsx'
import type { ReportKind } from './report-kinds.ts'
import type { ReportProps } from './report-props.ts'
import { ThroughputPicture } from './throughput-report.tsx'
import { PredictabilityPicture, VelocityPicture } from './velocity-report.tsx'

const pictures: Record<ReportKind, (props: ReportProps) => React.ReactNode> = {
  burndown: (props) => <BurnPicture kind="burndown" {...props} />,
  burnup: (props) => <BurnPicture kind="burnup" {...props} />,
  velocity: (props) => <VelocityPicture {...props} />,
  predictability: (props) => <PredictabilityPicture {...props} />,
  flow: (props) => <FlowPicture {...props} />,
  'cycle-time': (props) => <CyclePicture {...props} />,
  'wip-age': (props) => <AgePicture {...props} />,
  efficiency: (props) => <EfficiencyPicture {...props} />,
  throughput: (props) => <ThroughputPicture {...props} />,
  when: (props) => <WhenPicture {...props} />,
  'how-many': (props) => <HowManyPicture {...props} />,
}

export const Picture = ({ show, ...props }: ReportProps & { show: ReportKind }) => pictures[show](props)
