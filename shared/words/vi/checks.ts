/** The checks of the plan: findings, rules, fixes, the proposed order; in Vietnamese. */
export const checks = {
  'finding.R1.tier':
    '{title}: xếp sau “{lower}”, là hình thức khen thưởng cấp thấp hơn. Trao từ cấp cao xuống cấp thấp.',
  'finding.R1.class':
    '{title}: xếp sau “{lower}”, là hạng thấp hơn của cùng hình thức. Trao từ hạng cao xuống hạng thấp.',
  'finding.R2':
    '{title}{waves, plural, =1 {} other {, đợt {wave}}}: {named, select, no {số {order} trong đội hình} other {{name}}} là {kind, select, collective {tập thể} individual {cá nhân} other {hộ gia đình}}, nhưng {award} không trao cho {kind, select, collective {tập thể} individual {cá nhân} other {hộ gia đình}}.',
  'finding.R3.decision':
    '{title}: quyết định {decision} đã công bố ở “{before}”; trong kế hoạch đang có hai bản của cùng một quyết định.',
  'finding.R3.award':
    '{title}{waves, plural, =1 {} other {, đợt {wave}}}: {named, select, no {số {order} trong đội hình} other {{name}}} đã nhận hình thức khen thưởng này ở “{before}”.',
  'finding.R4.posthumous':
    '{title}{waves, plural, =1 {} other {, đợt {wave}}}: truy tặng {named, select, no {số {order} trong đội hình} other {{name}}} nhưng chưa rõ ai lên nhận.',
  'finding.R4.absent':
    '{title}{waves, plural, =1 {} other {, đợt {wave}}}: {named, select, no {số {order} trong đội hình} other {{name}}} vắng mặt nhưng chưa quyết định: người khác nhận thay, trao sau hay không đọc tên.',
  'finding.R5.decision':
    'Quyết định {decision}: ghi {stated} {of, select, collective {tập thể} individual {cá nhân} other {hộ gia đình}}, trong chương trình có {counted}.',
  'finding.R5.show':
    'Cả buổi lễ: thông báo ghi {stated} {of, select, collective {tập thể} individual {cá nhân} other {hộ gia đình}}, trong chương trình có {counted}.',
  'finding.R6.unplaced': '{n} người nhận chưa đứng trong đợt nào, nên sẽ không được gọi tên.',
  'finding.R6.doubled':
    '{title}{waves, plural, =1 {} other {, đợt {wave}}}: {name} được nhập hai lần cho cùng một hình thức khen thưởng.',
  'finding.R6.presenter-twice':
    '{title}{waves, plural, =1 {} other {, đợt {wave}}}: {name} được phân công trao hai lần trong cùng một đợt.',
  'finding.R6.presents-and-receives':
    '{title}{waves, plural, =1 {} other {, đợt {wave}}}: {name} vừa trao vừa nhận.',
  'finding.R6.presenter-announces':
    '{title}{waves, plural, =1 {} other {, đợt {wave}}}: {name} công bố quyết định rồi trao ngay; cần phân công hai người.',
  'finding.R7': '{title}: trong lời dẫn còn “{token}”, MC không đọc được.',
  'finding.wave-without-presenter':
    '{title}{waves, plural, =1 {} other {, đợt {wave}}}: chưa phân công người trao.',
  'finding.date-unknown': 'Chưa rõ ngày tổ chức.',
  'finding.start-too-early': '{title}: ấn định {startsAt}, nhưng phần trên đến {ready} mới xong.',
  'finding.end-too-late.late':
    '{title}: phải xong trước {endsBy}, nhưng theo kế hoạch {time} mới xong.',
  'finding.end-too-late.start': '{title}: phải xong trước {endsBy}, trong khi {time} mới bắt đầu.',
  'finding.no-waves': '{title}: chưa có đợt trao nào.',
  'finding.empty-wave': '{title}{waves, plural, =1 {} other {, đợt {wave}}}: chưa có người nhận.',
  'finding.unnamed': '{title}: {n} người nhận chưa có tên.',
  'finding.certificate-shared.twice':
    '{title}{waves, plural, =1 {} other {, đợt {wave}}}: {named, select, no {số {order} trong đội hình} other {{name}}} mang số bằng {number}, trùng với {otherNamed, select, no {số {otherOrder} trong đội hình} other {{other}}}.',
  'finding.certificate-shared.two-awards':
    '{title}{waves, plural, =1 {} other {, đợt {wave}}}: {named, select, no {số {order} trong đội hình} other {{name}}} nhận cả ở “{before}” nhưng chỉ có một số bằng ({number}); hãy nhập thành hai người nhận.',
  'finding.N1.lineup':
    '{title}{waves, plural, =1 {} other {, đợt {wave}}}: {named, select, no {số {order} trong đội hình} other {{name}}} là tập thể nhưng đứng sau cá nhân hoặc hộ gia đình. Tập thể nhận trước.',
  'finding.N1.programme':
    '{title}: có tập thể nhưng xếp sau “{lower}”, phần chỉ có cá nhân, hộ gia đình của cùng hình thức.',
  'finding.N2':
    '{title}: {name} trao, trong khi “{before}” ở cấp cao hơn lại do {beforeName}, chức vụ thấp hơn, trao.',
  'finding.N3':
    '{title}: xếp sau “{lower}”; theo thứ tự liệt kê của nghị định thì {award} đứng trước. Thực tế có cả hai cách.',
  'finding.N4.omitted':
    '{title}: không có câu “{formula}”, dù người trao không giữ thẩm quyền khen thưởng.',
  'finding.N4.different': '{title}: lời dẫn là “{said}”, thông thường là “{formula}”.',
  'finding.N4.needless': '{title}: câu “{said}” không cần, vì người trao không nhận ủy quyền.',
  'finding.N4.authority': '{title}: câu “{said}” nêu sai cấp có thẩm quyền của {award}.',
  'finding.N5.award': '{title}: gọi chưa đúng “{name}”; tên đúng là “{right}”.',
  'finding.N5.title': 'Tên trong chương trình “{title}” gọi chưa đúng; tên đúng là “{right}”.',
  'finding.N6.before':
    '{title}: mời lên sau khi công bố; quyết định của {issuer} thường công bố khi người nhận đã lên sân khấu.',
  'finding.N6.after':
    '{title}: mời lên trước khi công bố; quyết định của {issuer} thường công bố xong mới mời lên.',
  'finding.N7': '{title}: {name} dẫn chương trình thì không công bố quyết định {decision}.',
  'finding.N8.report': '{title}: xếp sau {n} phần trao thưởng; báo cáo đọc trước khi trao.',
  'finding.N8.address':
    '{title}: xếp trước {n} phần trao thưởng; lãnh đạo cấp trên phát biểu sau khi trao.',
  'finding.N9.guests': '{title}: {name} được giới thiệu sau {before}, dù chức vụ cao hơn.',
  'finding.N9.greeting':
    '{title}: “Kính thưa {whom}” là lời thưa thứ {key} nêu đích danh; chỉ thưa đích danh người có chức vụ cao nhất một lần.',
  'finding.N10':
    '{title}{waves, plural, =1 {} other {, đợt {wave}}}: {n} người cần {needed} m, sân khấu rộng {width} m.',
  'finding.N11':
    '{title}{waves, plural, =1 {} other {, đợt {wave}}}: {named, select, no {số {order} trong đội hình} other {{name}}} đứng không theo thứ tự của danh sách “{list}”, nên bằng xếp trên khay sẽ lệch.',
  'finding.N12':
    'Chương trình chỉ có trao thưởng. Lễ trao tặng nên tổ chức trong hội nghị hoặc lễ kỷ niệm, không tổ chức riêng.',
  'finding.template-unusable.unknown-key':
    'Mẫu lời dẫn “{key}” ({language, select, vi {tiếng Việt} other {tiếng Anh}}): không có mẫu nào tên như vậy.',
  'finding.template-unusable.syntax':
    'Mẫu lời dẫn “{key}” ({language, select, vi {tiếng Việt} other {tiếng Anh}}): viết sai ở ký tự {at}, nên chưa dùng được.',
  'finding.template-unusable.unknown-slot':
    'Mẫu lời dẫn “{key}” ({language, select, vi {tiếng Việt} other {tiếng Anh}}): không có ô “{slot}”; dùng được: {known}.',
  'finding.template-unusable.unfit-form':
    'Mẫu lời dẫn “{key}” ({language, select, vi {tiếng Việt} other {tiếng Anh}}): ô “{slot}” không viết được theo dạng số, ngày hay giờ, nên chưa dùng được.',
  'finding.template-unusable.missing-slot':
    'Mẫu lời dẫn “{key}” ({language, select, vi {tiếng Việt} other {tiếng Anh}}): thiếu ô {slot}, nên chưa dùng được.',
  'finding.template-unusable.loop':
    'Mẫu lời dẫn “{key}” ({language, select, vi {tiếng Việt} other {tiếng Anh}}): các câu gọi lẫn nhau: {ring}.',
  'finding.words-drifted': '{title}: lời tự soạn “{words}” không còn khớp với kế hoạch hiện nay.',
  'finding.words-placeless':
    'Lời tự soạn “{words}” thuộc về một đoạn không còn trong chương trình.',
  'fix.reorder': 'Đưa về đúng thứ tự',
  'fix.rename': 'Sửa theo tên đúng',
  'fix.formula': 'Dùng câu tự động',
  'fix.call-up': 'Mời lên theo thông lệ',
  'fix.split': 'Chia thành nhiều đợt',
  'fix.merge-decisions': 'Gộp thành một quyết định',
  'fix.sort-guests': 'Xếp theo chức vụ',
  'fix.sort-lineup': 'Xếp lại đội hình',
  'fix.drop-words': 'Bỏ lời tự soạn này',

  // why an order is proposed
  'propose.placed': '“{title}”: xếp {n} người nhận theo danh sách đã nhập.',
  'propose.left':
    '{n} người nhận chưa xếp được: danh sách không nêu hình thức khen thưởng nào của buổi lễ.',
  'propose.left-kind':
    '{n} người nhận chưa xếp được: hình thức khen thưởng trong danh sách không trao cho loại người nhận này.',
  'propose.added-presentation': 'Thêm phần “{title}”, vì hình thức này chưa có trong chương trình.',
  'propose.added-opening': 'Thêm “{title}” ở đầu chương trình.',
  'propose.added-introduction': 'Thêm “{title}” sau phần mở đầu.',
  'propose.added-report': 'Thêm “{title}” trước phần trao thưởng.',
  'propose.added-closing': 'Thêm “{title}” ở cuối chương trình.',
  'propose.moved':
    '“{title}” chuyển chỗ để các phần trao thưởng đứng sau báo cáo và trước phát biểu của lãnh đạo cấp trên.',
  'propose.moved-report': '“{title}” lên trước phần trao thưởng.',
  'propose.order-tier': '“{higher}” đứng trước “{lower}” vì thuộc cấp khen thưởng cao hơn.',
  'propose.order-class': '“{higher}” đứng trước “{lower}” vì cùng hình thức nhưng hạng cao hơn.',
  'propose.order-rank': '“{higher}” đứng trước “{lower}” theo thứ tự liệt kê của nghị định.',
  'propose.order-same': '“{higher}” đứng cạnh “{lower}” vì cùng một hình thức khen thưởng.',
  'propose.order-decision':
    '“{lower}” đứng ngay sau “{higher}” để các phần của một quyết định liền nhau.',
  'propose.collectives': '“{title}”: tập thể nhận trước, cá nhân và hộ gia đình nhận sau.',
  'propose.split': '“{title}”: chia {waves} đợt vì sân khấu chứa {n} người.',
  'propose.presenter-highest':
    '{title}{waves, plural, =1 {} other {, đợt {wave}}}: {name} trao, vì giữ chức vụ cao nhất.',
  'propose.presenter':
    '{title}{waves, plural, =1 {} other {, đợt {wave}}}: {name} trao, theo thứ tự chức vụ từ cao xuống thấp.',
  'propose.no-leaders': 'Chưa phân công được người trao: chưa lãnh đạo nào có thứ bậc.',

  // the command line
  'finding.template-unusable.not-text':
    'Mẫu lời dẫn “{key}” ({language, select, vi {tiếng Việt} other {tiếng Anh}}): không phải là văn bản.',
  'finding.template-unusable.untranslated':
    'Mẫu lời dẫn “{key}” chưa có bản {language, select, vi {tiếng Việt} other {tiếng Anh}}.',
  'catalogueFault.no-awards': 'không có danh sách “awards”.',
  'catalogueFault.schema': '{at}: “{award}” ghi chưa đúng ở chỗ này, nên không dùng được.',
  'catalogueFault.double-id':
    '{at}: “{award}” có mã “{name}” đã dùng cho “{other}”, nên không dùng được.',
  'catalogueFault.double-name':
    '{at}: tên “{name}” của “{award}” đã là tên của “{other}”, nên không dùng được.',
  'catalogueFault.double-alias':
    '{at}: tên gọi khác “{name}” của “{award}” đã là tên của “{other}”, nên bỏ qua tên gọi này.',
  'cli.catalogueChecked': 'Danh mục: {n} hình thức khen thưởng dùng được, {faults} lỗi.',
  'cli.templatesChecked': 'Mẫu lời dẫn: {faults} lỗi.',
  'cli.passedOver': 'Đã xem và bỏ qua, có ghi lý do: {n}.',
  'cli.proposed': 'Đã ghi chương trình theo thứ tự đề xuất vào {file}.',
  'cli.nothingProposed': 'Không có gì cần thay đổi; đã ghi nguyên buổi lễ vào {file}.',
} as const;
