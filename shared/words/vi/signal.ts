/** What the MC flags to the caller, in Vietnamese. */
export const signal = {
  'signal.controls': 'Báo cho người điều hành',
  'signal.ready': 'Sẵn sàng',
  'signal.wait': 'Xin chờ',
  'signal.sent': 'đã báo',
  'signal.mcReady': 'MC sẵn sàng',
  'signal.mcWait': 'MC XIN CHỜ',
  'signal.goAnyway': 'MC xin chờ, vẫn GO được',
  'signal.justNow': 'vừa xong',
  'signal.secondsAgo': '{n} giây trước',
  'signal.minutesAgo': '{n} phút trước',
} as const;
