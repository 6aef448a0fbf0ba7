# 客户多时的汇总
gathering = ⏳ 客户较多，正在逐个团队汇总，好了会发在这里，您可以先忙别的。
gathering-so-far = ⏳ 客户较多，正在逐个团队汇总，已完成 { $percent }%，好了会发在这里。
gathering-under-way = 这份已经在汇总了，好了会自动发来，不用再点。
gathering-ready-chart = ✅ 图做好了，见下方。
gathering-ready-sheet = ✅ 表格做好了，见下方。
gathering-given-up = 抱歉，我试了几次都没能汇总出来，客户资料不受影响。请稍后再试一次；还是不行的话，请告诉管理员。
button-gather-again = 🔁 再试一次
