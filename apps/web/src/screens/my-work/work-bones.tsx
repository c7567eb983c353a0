import { Bone, Loading } from '../../ui/skeleton.tsx'
import css from './work-groups.module.css'

/** Where the lines will be. */
export const WorkBones = () => (
  <Loading what="your work">
    <div className={css.group}>
      <Bone width={96} height={20} />
      <div className={css.bones}>
        {['62%', '48%', '70%', '54%'].map((width) => (
          <Bone key={width} width={width} height={16} />
        ))}
      </div>
    </div>
  </Loading>
)
