import { useShow } from '../show/useShow.ts';
import { Message } from '../ui/Message.tsx';

export function ScreenView() {
  const title = useShow((show) => show.info.title);
  return <Message text={title} />;
}
