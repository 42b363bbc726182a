// What the view of many reports says, in both languages; a page of few does without it.
WORDS.zh.tabs = { corpus: "概览", ...WORDS.zh.tabs };
Object.assign(WORDS.zh, {
  reportCount: (n) => `${n} 篇报道`, reportsOf: (a, b) => `${b} 篇报道中的 ${a} 篇`, fromTo: (a, b) => (a === b ? a : `${a} 至 ${b}`),
  reprints: (n) => `其中转载 ${n} 篇`, undatedReports: (n) => `${n} 篇没有日期`, colon: "：",
  perPeriod: "何时", perPeriodHint: "点选一段时间，全页随之筛选", inPeriod: (a, b) => `${a} 篇报道，${b} 件事件`,
  earlier: "更早", later: "更晚", decade: (year) => `${year} 年代`, onlyYear: (n) => `另有 ${n} 件事件只知年份`,
  types: { Person: "人物", Organization: "机构", Place: "地方", Position: "职务", Event: "事件", Document: "文件", Statistic: "数据", Report: "报道" },
  where: "何地", whereHint: "圆的大小为提到的报道数", wholeMap: "打开地图",
  byReports: "按提到的报道数，转载不计", noPost: "未见职务",
  groups: "群组", groupsHint: "彼此联系较多的人、机构和地方，点选即画出", groupsMore: (n) => `另有 ${n} 个较小的群组，可在图中或以搜索找到`,
  kinds: "事件类别", unsure: "存疑", unsureHint: "计划、据称、否认或把握较低的关系", allSure: "没有存疑的关系。",
  namesakes: "同名者", namesakesHint: "姓名相同，未并为一人；引用前请核对", bearers: (n) => `${n} 人`, namesMore: (n) => `另有 ${n} 个姓名`,
  merged: (n) => `合并的实体 ${n} 个`, mergedHint: "分别读出，判断为同一个", mergedOf: (n) => `由 ${n} 条记录合并`,
  statusCorpus: (a, b, c) => `${a} 篇报道，${b} 个实体，${c} 条关系；点选任一项可深入`,
});
WORDS.en.tabs = { corpus: "Overview", ...WORDS.en.tabs };
Object.assign(WORDS.en, {
  reportCount: (n) => (n === 1 ? "1 report" : `${n} reports`), reportsOf: (a, b) => `${a} of ${b} reports`, fromTo: (a, b) => (a === b ? a : `${a} to ${b}`),
  reprints: (n) => `${n} of them reprints`, undatedReports: (n) => `${n} without a date`, colon: ": ",
  perPeriod: "When", perPeriodHint: "choose a period and the whole page follows", inPeriod: (a, b) => `${a} reports, ${b} events`,
  earlier: "earlier", later: "later", decade: (year) => `${year}s`, onlyYear: (n) => `${n} more events, of which only the year is known`,
  types: { Person: "People", Organization: "Bodies", Place: "Places", Position: "Posts", Event: "Events", Document: "Documents", Statistic: "Figures", Report: "Reports" },
  where: "Where", whereHint: "by reports that name them", wholeMap: "open the map",
  byReports: "by reports that name them, reprints aside", noPost: "no post told",
  groups: "Communities", groupsHint: "tied among themselves more than to others; choose one to draw it", groupsMore: (n) => `${n} smaller ones, to be found in the graph or by search`,
  kinds: "Kinds of event", unsure: "Unsure", unsureHint: "planned, alleged, denied, or read with little confidence", allSure: "No fact is unsure.",
  namesakes: "Namesakes", namesakesHint: "one name, kept apart as several persons; check before you quote", bearers: (n) => `${n} persons`, namesMore: (n) => `${n} more names`,
  merged: (n) => (n === 1 ? "1 merged entity" : `${n} merged entities`), mergedHint: "read as several, judged to be one", mergedOf: (n) => `made of ${n} records`,
  statusCorpus: (a, b, c) => `${a} reports, ${b} entities, ${c} facts; everything here leads on`,
});
